// If this file is wrong an attacker replaces one character by a megabyte, a million times, for free.
using System.Globalization;

namespace SafeCompile.Runtime;

public static partial class StringShims
{
    [Shim("M:System.String.Replace(System.Char,System.Char)")]
    public static string Replace(Meter m, string self, char oldChar, char newChar)
    {
        TextCharge.NewString(m, self.Length);
        return self.Replace(oldChar, newChar);
    }

    [Shim("M:System.String.Replace(System.String,System.String)")]
    public static string Replace(Meter m, string self, string oldValue, string? newValue) =>
        Replace(m, self, oldValue, newValue, StringComparison.Ordinal);

    /// <summary>Counts first, so that the length of the result is paid before it is made.</summary>
    [Shim("M:System.String.Replace(System.String,System.String,System.StringComparison)")]
    public static string Replace(Meter m, string self, string oldValue, string? newValue, StringComparison comparisonType)
    {
        int length = self.Length; // A null receiver throws first, as in the original.
        StringComparison ordinal = Ordinal(comparisonType);
        if (!string.IsNullOrEmpty(oldValue))
        {
            long count = TextSearch.Count(m, self, oldValue, ordinal);
            if (count == 0) return self;
            TextCharge.NewString(m, length + count * ((newValue is null ? 0 : newValue.Length) - oldValue.Length));
            Guard.ChargeLong(m, 10 * count + length);
        }

        return self.Replace(oldValue!, newValue, ordinal);
    }

    [Shim("M:System.String.ReplaceLineEndings")]
    public static string ReplaceLineEndings(Meter m, string self) => ReplaceLineEndings(m, self, "\n");

    [Shim("M:System.String.ReplaceLineEndings(System.String)")]
    public static string ReplaceLineEndings(Meter m, string self, string replacementText)
    {
        TextCharge.Walk(m, self.Length);
        long count = 0;
        foreach (char c in self)
            if (c is '\r' or '\n' or '\f' or '\u0085' or '\u2028' or '\u2029') count++;
        TextCharge.NewString(m, self.Length + count * (replacementText is null ? 0 : replacementText.Length));
        Guard.ChargeLong(m, 15 * count);
        return self.ReplaceLineEndings(replacementText!);
    }

    [Shim("M:System.String.Replace(System.String,System.String,System.Boolean,System.Globalization.CultureInfo)")]
    public static string Replace(Meter m, string self, string oldValue, string? newValue, bool ignoreCase, CultureInfo? culture) =>
        Replace(m, self, oldValue, newValue, Ordinal(ignoreCase));
}
