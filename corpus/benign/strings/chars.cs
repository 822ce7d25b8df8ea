// expect: ok
// why: classification, conversion and arithmetic of characters
// value: "Uryyb, Jbeyq! 122333 26 True True False X 65 b True 195 True True 7 AB"

public class Plugin
{
    public static object Run(object[] args)
    {
        string caesar = new([.. "Hello, World!".Select(c => Rotate(c, 13))]);
        int digits = 0;
        foreach (char c in "a1b22c333")
            if (char.IsDigit(c))
                digits = digits * 10 + (c - '0');
        string alphabet = "";
        for (char c = 'a'; c <= 'z'; c++)
            alphabet += c;
        bool vowels = "aeiou".All(c => alphabet.Contains(c));
        return $"{caesar} {digits} {alphabet.Length} {vowels} {char.IsLetter('x')} {char.IsUpper('x')} {char.ToUpperInvariant('x')} "
            + $"{(int)'A'} {(char)98} {'a' < 'b'} {'a' + 'b'} {char.IsWhiteSpace('\t')} {char.IsPunctuation('!')} {(int)char.GetNumericValue('7')} \u0041\x42";
    }

    private static char Rotate(char c, int by) => c switch
    {
        >= 'a' and <= 'z' => (char)((c - 'a' + by) % 26 + 'a'),
        >= 'A' and <= 'Z' => (char)((c - 'A' + by) % 26 + 'A'),
        _ => c,
    };
}
