// expect: trap:fuel   fuel: 1_500
// why: initialisers of static fields run once for each type argument and pay for what they do
public class Plugin
{
    public static object Run(object[] args) =>
        Table<bool>.Value
        + Table<byte>.Value
        + Table<sbyte>.Value
        + Table<short>.Value
        + Table<ushort>.Value
        + Table<int>.Value
        + Table<uint>.Value
        + Table<long>.Value
        + Table<ulong>.Value
        + Table<float>.Value
        + Table<double>.Value
        + Table<char>.Value;
}

public static class Table<T>
{
    private static readonly int s_p = 3;

    public static readonly int Value =
        (s_p * 0 ^ s_p * 1 ^ s_p * 2 ^ s_p * 3 ^ s_p * 4 ^ s_p * 5 ^ s_p * 6 ^ s_p * 7 ^ s_p * 8 ^ s_p * 9 ^ s_p * 10 ^ s_p * 11)
        ^ (s_p * 12 ^ s_p * 13 ^ s_p * 14 ^ s_p * 15 ^ s_p * 16 ^ s_p * 17 ^ s_p * 18 ^ s_p * 19 ^ s_p * 20 ^ s_p * 21 ^ s_p * 22 ^ s_p * 23)
        ^ (s_p * 24 ^ s_p * 25 ^ s_p * 26 ^ s_p * 27 ^ s_p * 28 ^ s_p * 29 ^ s_p * 30 ^ s_p * 31 ^ s_p * 32 ^ s_p * 33 ^ s_p * 34 ^ s_p * 35)
        ^ (s_p * 36 ^ s_p * 37 ^ s_p * 38 ^ s_p * 39 ^ s_p * 40 ^ s_p * 41 ^ s_p * 42 ^ s_p * 43 ^ s_p * 44 ^ s_p * 45 ^ s_p * 46 ^ s_p * 47)
        ^ (s_p * 48 ^ s_p * 49 ^ s_p * 50 ^ s_p * 51 ^ s_p * 52 ^ s_p * 53 ^ s_p * 54 ^ s_p * 55 ^ s_p * 56 ^ s_p * 57 ^ s_p * 58 ^ s_p * 59)
        ^ (s_p * 60 ^ s_p * 61 ^ s_p * 62 ^ s_p * 63 ^ s_p * 64 ^ s_p * 65 ^ s_p * 66 ^ s_p * 67 ^ s_p * 68 ^ s_p * 69 ^ s_p * 70 ^ s_p * 71)
        ^ (s_p * 72 ^ s_p * 73 ^ s_p * 74 ^ s_p * 75 ^ s_p * 76 ^ s_p * 77 ^ s_p * 78 ^ s_p * 79 ^ s_p * 80 ^ s_p * 81 ^ s_p * 82 ^ s_p * 83)
        ^ (s_p * 84 ^ s_p * 85 ^ s_p * 86 ^ s_p * 87 ^ s_p * 88 ^ s_p * 89 ^ s_p * 90 ^ s_p * 91 ^ s_p * 92 ^ s_p * 93 ^ s_p * 94 ^ s_p * 95)
        ^ (s_p * 96 ^ s_p * 97 ^ s_p * 98 ^ s_p * 99 ^ s_p * 100 ^ s_p * 101 ^ s_p * 102 ^ s_p * 103 ^ s_p * 104 ^ s_p * 105 ^ s_p * 106 ^ s_p * 107)
        ^ (s_p * 108 ^ s_p * 109 ^ s_p * 110 ^ s_p * 111 ^ s_p * 112 ^ s_p * 113 ^ s_p * 114 ^ s_p * 115 ^ s_p * 116 ^ s_p * 117 ^ s_p * 118 ^ s_p * 119)
        ^ (s_p * 120 ^ s_p * 121 ^ s_p * 122 ^ s_p * 123 ^ s_p * 124 ^ s_p * 125 ^ s_p * 126 ^ s_p * 127 ^ s_p * 128 ^ s_p * 129 ^ s_p * 130 ^ s_p * 131)
        ^ (s_p * 132 ^ s_p * 133 ^ s_p * 134 ^ s_p * 135 ^ s_p * 136 ^ s_p * 137 ^ s_p * 138 ^ s_p * 139 ^ s_p * 140 ^ s_p * 141 ^ s_p * 142 ^ s_p * 143)
        ^ (s_p * 144 ^ s_p * 145 ^ s_p * 146 ^ s_p * 147 ^ s_p * 148 ^ s_p * 149 ^ s_p * 150 ^ s_p * 151 ^ s_p * 152 ^ s_p * 153 ^ s_p * 154 ^ s_p * 155)
        ^ (s_p * 156 ^ s_p * 157 ^ s_p * 158 ^ s_p * 159 ^ s_p * 160 ^ s_p * 161 ^ s_p * 162 ^ s_p * 163 ^ s_p * 164 ^ s_p * 165 ^ s_p * 166 ^ s_p * 167)
        ^ (s_p * 168 ^ s_p * 169 ^ s_p * 170 ^ s_p * 171 ^ s_p * 172 ^ s_p * 173 ^ s_p * 174 ^ s_p * 175 ^ s_p * 176 ^ s_p * 177 ^ s_p * 178 ^ s_p * 179)
        ^ (s_p * 180 ^ s_p * 181 ^ s_p * 182 ^ s_p * 183 ^ s_p * 184 ^ s_p * 185 ^ s_p * 186 ^ s_p * 187 ^ s_p * 188 ^ s_p * 189 ^ s_p * 190 ^ s_p * 191)
        ^ (s_p * 192 ^ s_p * 193 ^ s_p * 194 ^ s_p * 195 ^ s_p * 196 ^ s_p * 197 ^ s_p * 198 ^ s_p * 199 ^ s_p * 200 ^ s_p * 201 ^ s_p * 202 ^ s_p * 203)
        ^ (s_p * 204 ^ s_p * 205 ^ s_p * 206 ^ s_p * 207 ^ s_p * 208 ^ s_p * 209 ^ s_p * 210 ^ s_p * 211 ^ s_p * 212 ^ s_p * 213 ^ s_p * 214 ^ s_p * 215)
        ^ (s_p * 216 ^ s_p * 217 ^ s_p * 218 ^ s_p * 219 ^ s_p * 220 ^ s_p * 221 ^ s_p * 222 ^ s_p * 223 ^ s_p * 224 ^ s_p * 225 ^ s_p * 226 ^ s_p * 227)
        ^ (s_p * 228 ^ s_p * 229 ^ s_p * 230 ^ s_p * 231 ^ s_p * 232 ^ s_p * 233 ^ s_p * 234 ^ s_p * 235 ^ s_p * 236 ^ s_p * 237 ^ s_p * 238 ^ s_p * 239);
}
