// If this file is wrong an attacker has long texts trimmed or changed in case for free.
using System.Globalization;

namespace SafeCompile.Runtime;

public static partial class StringShims
{
    [Shim("M:System.String.ToUpperInvariant")]
    [Shim("M:System.String.ToUpper")]
    public static string ToUpper(Meter m, string self)
    {
        PayCase(m, self);
        return self.ToUpperInvariant();
    }

    [Shim("M:System.String.ToUpper(System.Globalization.CultureInfo)")]
    public static string ToUpper(Meter m, string self, CultureInfo? culture) => ToUpper(m, self);

    [Shim("M:System.String.ToLowerInvariant")]
    [Shim("M:System.String.ToLower")]
    public static string ToLower(Meter m, string self)
    {
        PayCase(m, self);
        return self.ToLowerInvariant();
    }

    [Shim("M:System.String.ToLower(System.Globalization.CultureInfo)")]
    public static string ToLower(Meter m, string self, CultureInfo? culture) => ToLower(m, self);

    /// <summary>Costs nothing, but of its call the compiler names the metered <c>object.ToString</c>.</summary>
    [Shim("M:System.String.ToString")]
    public static string ToString(Meter m, string self) => self.ToString();

    [Shim("M:System.String.Trim")]
    public static string Trim(Meter m, string self) => Cut(m, self, self.AsSpan().Trim());

    [Shim("M:System.String.TrimStart")]
    public static string TrimStart(Meter m, string self) => Cut(m, self, self.AsSpan().TrimStart());

    [Shim("M:System.String.TrimEnd")]
    public static string TrimEnd(Meter m, string self) => Cut(m, self, self.AsSpan().TrimEnd());

    [Shim("M:System.String.Trim(System.Char)")]
    public static string Trim(Meter m, string self, char trimChar) => Cut(m, self, self.AsSpan().Trim(trimChar));

    [Shim("M:System.String.TrimStart(System.Char)")]
    public static string TrimStart(Meter m, string self, char trimChar) => Cut(m, self, self.AsSpan().TrimStart(trimChar));

    [Shim("M:System.String.TrimEnd(System.Char)")]
    public static string TrimEnd(Meter m, string self, char trimChar) => Cut(m, self, self.AsSpan().TrimEnd(trimChar));

    [Shim("M:System.String.Trim(System.Char[])")]
    public static string Trim(Meter m, string self, params char[]? trimChars) => Trim(m, self, trimChars.AsSpan());

    [Shim("M:System.String.TrimStart(System.Char[])")]
    public static string TrimStart(Meter m, string self, params char[]? trimChars) => TrimStart(m, self, trimChars.AsSpan());

    [Shim("M:System.String.TrimEnd(System.Char[])")]
    public static string TrimEnd(Meter m, string self, params char[]? trimChars) => TrimEnd(m, self, trimChars.AsSpan());

    [Shim("M:System.String.Trim(System.ReadOnlySpan{System.Char})")]
    public static string Trim(Meter m, string self, params ReadOnlySpan<char> trimChars)
    {
        int set = PayTrim(m, self, trimChars.Length);
        return Cut(m, self, trimChars.IsEmpty ? self.AsSpan().Trim() : self.AsSpan().Trim(trimChars), set);
    }

    [Shim("M:System.String.TrimStart(System.ReadOnlySpan{System.Char})")]
    public static string TrimStart(Meter m, string self, params ReadOnlySpan<char> trimChars)
    {
        int set = PayTrim(m, self, trimChars.Length);
        return Cut(m, self, trimChars.IsEmpty ? self.AsSpan().TrimStart() : self.AsSpan().TrimStart(trimChars), set);
    }

    [Shim("M:System.String.TrimEnd(System.ReadOnlySpan{System.Char})")]
    public static string TrimEnd(Meter m, string self, params ReadOnlySpan<char> trimChars)
    {
        int set = PayTrim(m, self, trimChars.Length);
        return Cut(m, self, trimChars.IsEmpty ? self.AsSpan().TrimEnd() : self.AsSpan().TrimEnd(trimChars), set);
    }

    private static void PayCase(Meter m, string self)
    {
        TextCharge.NewString(m, self.Length);
        TextCharge.Walk(m, 3L * self.Length);
    }

    private static int PayTrim(Meter m, string self, int set)
    {
        TextSearch.Afford(m, 8L * self.Length * Math.Max(set, 1));
        return Math.Max(set, 1);
    }

    // The characters that were cut off were looked at one by one; the rest is copied, unless nothing was cut off.
    private static string Cut(Meter m, string self, ReadOnlySpan<char> kept, int set = 1)
    {
        Guard.ChargeLong(m, 10 + (long)(self.Length - kept.Length) * set);
        if (kept.Length == self.Length) return self;
        TextCharge.NewString(m, kept.Length);
        return kept.ToString();
    }
}
