// expect: ok
// why: bit tricks, CRC-32, xorshift and Fowler-Noll-Vo on uint and ulong
// value: "CBF43926 1363160026601443621 5 4f9f2cab 10110000"

public class Plugin
{
    private static readonly uint[] s_table = MakeTable();

    public static object Run(object[] args)
    {
        uint crc = 0xFFFFFFFF;
        foreach (char c in "123456789")
            crc = s_table[(crc ^ c) & 0xFF] ^ (crc >> 8);
        crc ^= 0xFFFFFFFF;

        ulong state = 88172645463325252;
        for (int i = 0; i < 1000; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
        }

        int bits = 0;
        for (uint v = 0b1011_0110; v != 0; v &= v - 1)
            bits++;
        uint fnv = "hello".Aggregate(2166136261u, (h, c) => unchecked((h ^ c) * 16777619));
        return $"{crc:X8} {state} {bits} {fnv:x8} {Reverse(0b1101):b8}";
    }

    private static byte Reverse(byte b)
    {
        byte result = 0;
        for (int i = 0; i < 8; i++, b >>= 1)
            result = (byte)(result << 1 | b & 1);
        return result;
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint c = i;
            for (int k = 0; k < 8; k++)
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            table[i] = c;
        }
        return table;
    }
}
