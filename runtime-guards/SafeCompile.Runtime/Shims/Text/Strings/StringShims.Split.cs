// If this file is wrong an attacker gets an array of millions of strings for free.
namespace SafeCompile.Runtime;

public static partial class StringShims
{
    [Shim("M:System.String.Split(System.Char,System.StringSplitOptions)")]
    public static string[] Split(Meter m, string self, char separator, StringSplitOptions options = StringSplitOptions.None) =>
        Split(m, self, separator, int.MaxValue, options);

    [Shim("M:System.String.Split(System.Char,System.Int32,System.StringSplitOptions)")]
    public static string[] Split(Meter m, string self, char separator, int count, StringSplitOptions options = StringSplitOptions.None)
    {
        TextCharge.Scan(m, self.Length);
        PayPieces(m, self, self.AsSpan().Count(separator), count, options);
        return self.Split(separator, count, options);
    }

    [Shim("M:System.String.Split(System.Char[])")]
    public static string[] Split(Meter m, string self, params char[]? separator) =>
        Split(m, self, separator, int.MaxValue, StringSplitOptions.None);

    [Shim("M:System.String.Split(System.ReadOnlySpan{System.Char})")]
    public static string[] Split(Meter m, string self, params ReadOnlySpan<char> separator)
    {
        PayPieces(m, self, CountAny(m, self, separator), int.MaxValue, StringSplitOptions.None);
        return self.Split(separator);
    }

    [Shim("M:System.String.Split(System.Char[],System.Int32)")]
    public static string[] Split(Meter m, string self, char[]? separator, int count) =>
        Split(m, self, separator, count, StringSplitOptions.None);

    [Shim("M:System.String.Split(System.Char[],System.StringSplitOptions)")]
    public static string[] Split(Meter m, string self, char[]? separator, StringSplitOptions options) =>
        Split(m, self, separator, int.MaxValue, options);

    [Shim("M:System.String.Split(System.Char[],System.Int32,System.StringSplitOptions)")]
    public static string[] Split(Meter m, string self, char[]? separator, int count, StringSplitOptions options)
    {
        PayPieces(m, self, CountAny(m, self, separator), count, options);
        return self.Split(separator, count, options);
    }

    [Shim("M:System.String.Split(System.String,System.StringSplitOptions)")]
    public static string[] Split(Meter m, string self, string? separator, StringSplitOptions options = StringSplitOptions.None) =>
        Split(m, self, separator, int.MaxValue, options);

    [Shim("M:System.String.Split(System.String,System.Int32,System.StringSplitOptions)")]
    public static string[] Split(Meter m, string self, string? separator, int count, StringSplitOptions options = StringSplitOptions.None)
    {
        long found = string.IsNullOrEmpty(separator) ? 0 : TextSearch.Count(m, self, separator, StringComparison.Ordinal);
        PayPieces(m, self, found, count, options);
        return self.Split(separator, count, options);
    }

    [Shim("M:System.String.Split(System.String[],System.StringSplitOptions)")]
    public static string[] Split(Meter m, string self, string[]? separator, StringSplitOptions options) =>
        Split(m, self, separator, int.MaxValue, options);

    /// <summary>Each separator's own number of places bounds how often it can be the one that splits.</summary>
    [Shim("M:System.String.Split(System.String[],System.Int32,System.StringSplitOptions)")]
    public static string[] Split(Meter m, string self, string[]? separator, int count, StringSplitOptions options)
    {
        long found = 0;
        if (separator is null or { Length: 0 })
        {
            found = CountAny(m, self, default);
        }
        else
        {
            Guard.ChargeLong(m, (long)self.Length * separator.Length);
            foreach (string s in separator)
                if (!string.IsNullOrEmpty(s)) found += TextSearch.Count(m, self, s, StringComparison.Ordinal);
        }

        PayPieces(m, self, found, count, options);
        return self.Split(separator, count, options);
    }

    /// <summary>Occurrences of any character of the set; of white space when the set is empty, as Split understands it.</summary>
    private static long CountAny(Meter m, string self, ReadOnlySpan<char> set)
    {
        Guard.ChargeLong(m, 10 + set.Length + self.Length * (2L + set.Length / 4));
        long found = 0;
        if (set.IsEmpty)
        {
            foreach (char c in self)
                if (char.IsWhiteSpace(c)) found++;
        }
        else
        {
            foreach (char c in self)
                if (set.Contains(c)) found++;
        }

        return found;
    }

    /// <summary>
    /// The array and its strings: each piece has at most 29 bytes beside its characters. Removing empty or trimmed pieces makes a second array.
    /// </summary>
    private static void PayPieces(Meter m, string self, long found, int count, StringSplitOptions options)
    {
        long pieces = Math.Min(found, Math.Max(0, count)) + 1;
        Guard.AllocLong(m, 24 + pieces * (options == StringSplitOptions.None ? 40 : 48) + 2L * self.Length);
        Guard.ChargeLong(m, 40 + 20 * pieces + (self.Length >> 2));
        if ((options & StringSplitOptions.TrimEntries) != 0) Guard.ChargeLong(m, self.Length);
    }
}
