// If this file is wrong an attacker searches long strings for free. All searches are ordinal, as they are under the invariant culture.
namespace SafeCompile.Runtime;

public static partial class StringShims
{
    [Shim("M:System.String.IndexOf(System.Char)")]
    public static int IndexOf(Meter m, string self, char value)
    {
        TextSearch.Afford(m, self.Length);
        int at = self.IndexOf(value);
        return TextSearch.Paid(m, at, 0, self.Length);
    }

    [Shim("M:System.String.IndexOf(System.Char,System.Int32)")]
    public static int IndexOf(Meter m, string self, char value, int startIndex)
    {
        TextSearch.Afford(m, self.Length);
        int at = self.IndexOf(value, startIndex);
        return TextSearch.Paid(m, at, startIndex, self.Length - startIndex);
    }

    [Shim("M:System.String.IndexOf(System.Char,System.Int32,System.Int32)")]
    public static int IndexOf(Meter m, string self, char value, int startIndex, int count)
    {
        TextSearch.Afford(m, self.Length);
        int at = self.IndexOf(value, startIndex, count);
        return TextSearch.Paid(m, at, startIndex, count);
    }

    [Shim("M:System.String.IndexOf(System.Char,System.StringComparison)")]
    public static int IndexOf(Meter m, string self, char value, StringComparison comparisonType)
    {
        TextSearch.Afford(m, 8L * self.Length);
        int at = self.IndexOf(value, Ordinal(comparisonType));
        return TextSearch.Paid(m, at, 0, self.Length, 8);
    }

    [Shim("M:System.String.IndexOf(System.String)")]
    public static int IndexOf(Meter m, string self, string value) => IndexOf(m, self, value, StringComparison.Ordinal);

    [Shim("M:System.String.IndexOf(System.String,System.Int32)")]
    public static int IndexOf(Meter m, string self, string value, int startIndex) =>
        IndexOf(m, self, value, startIndex, StringComparison.Ordinal);

    [Shim("M:System.String.IndexOf(System.String,System.Int32,System.Int32)")]
    public static int IndexOf(Meter m, string self, string value, int startIndex, int count) =>
        IndexOf(m, self, value, startIndex, count, StringComparison.Ordinal);

    [Shim("M:System.String.IndexOf(System.String,System.StringComparison)")]
    public static int IndexOf(Meter m, string self, string value, StringComparison comparisonType) =>
        IndexOf(m, self, value, 0, self.Length, comparisonType);

    [Shim("M:System.String.IndexOf(System.String,System.Int32,System.StringComparison)")]
    public static int IndexOf(Meter m, string self, string value, int startIndex, StringComparison comparisonType)
    {
        return IndexOf(m, self, value, startIndex, self.Length - startIndex, comparisonType);
    }

    [Shim("M:System.String.IndexOf(System.String,System.Int32,System.Int32,System.StringComparison)")]
    public static int IndexOf(Meter m, string self, string value, int startIndex, int count, StringComparison comparisonType)
    {
        int length = self.Length; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(value);
        StringComparison ordinal = Ordinal(comparisonType);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)startIndex, (uint)length, nameof(startIndex));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(length - startIndex), nameof(count));
        int at = TextSearch.IndexOf(m, self.AsSpan(startIndex, count), value, ordinal);
        return at < 0 ? -1 : at + startIndex;
    }

    [Shim("M:System.String.LastIndexOf(System.Char)")]
    public static int LastIndexOf(Meter m, string self, char value)
    {
        TextSearch.Afford(m, self.Length);
        int at = self.LastIndexOf(value);
        return TextSearch.Paid(m, at, self.Length, self.Length);
    }

    [Shim("M:System.String.LastIndexOf(System.Char,System.Int32)")]
    public static int LastIndexOf(Meter m, string self, char value, int startIndex)
    {
        TextSearch.Afford(m, self.Length);
        int at = self.LastIndexOf(value, startIndex);
        return TextSearch.Paid(m, at, startIndex, startIndex);
    }

    [Shim("M:System.String.LastIndexOf(System.Char,System.Int32,System.Int32)")]
    public static int LastIndexOf(Meter m, string self, char value, int startIndex, int count)
    {
        TextSearch.Afford(m, self.Length);
        int at = self.LastIndexOf(value, startIndex, count);
        return TextSearch.Paid(m, at, startIndex, count);
    }

    [Shim("M:System.String.LastIndexOf(System.String)")]
    public static int LastIndexOf(Meter m, string self, string value) => LastIndexOf(m, self, value, StringComparison.Ordinal);

    [Shim("M:System.String.LastIndexOf(System.String,System.Int32)")]
    public static int LastIndexOf(Meter m, string self, string value, int startIndex) =>
        LastIndexOf(m, self, value, startIndex, startIndex + 1, StringComparison.Ordinal);

    [Shim("M:System.String.LastIndexOf(System.String,System.Int32,System.Int32)")]
    public static int LastIndexOf(Meter m, string self, string value, int startIndex, int count) =>
        LastIndexOf(m, self, value, startIndex, count, StringComparison.Ordinal);

    [Shim("M:System.String.LastIndexOf(System.String,System.StringComparison)")]
    public static int LastIndexOf(Meter m, string self, string value, StringComparison comparisonType) =>
        LastIndexOf(m, self, value, self.Length - 1, self.Length, comparisonType);

    [Shim("M:System.String.LastIndexOf(System.String,System.Int32,System.StringComparison)")]
    public static int LastIndexOf(Meter m, string self, string value, int startIndex, StringComparison comparisonType) =>
        LastIndexOf(m, self, value, startIndex, startIndex + 1, comparisonType);

    [Shim("M:System.String.LastIndexOf(System.String,System.Int32,System.Int32,System.StringComparison)")]
    public static int LastIndexOf(Meter m, string self, string value, int startIndex, int count, StringComparison comparisonType)
    {
        int length = self.Length; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(value);
        StringComparison ordinal = Ordinal(comparisonType);
        if (length == 0 && startIndex is -1 or 0) return value.Length == 0 ? 0 : -1;
        if (startIndex == length) // One behind the end counts as the end.
        {
            startIndex--;
            if (count > 0) count--;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)startIndex, (uint)length, nameof(startIndex));
        int first = startIndex - count + 1;
        if (count < 0 || first < 0) throw new ArgumentOutOfRangeException(nameof(count));
        int at = TextSearch.LastIndexOf(m, self.AsSpan(first, count), value, ordinal);
        return at < 0 ? -1 : at + first;
    }

    [Shim("M:System.String.Contains(System.Char)")]
    public static bool Contains(Meter m, string self, char value) => IndexOf(m, self, value) >= 0;

    [Shim("M:System.String.Contains(System.Char,System.StringComparison)")]
    public static bool Contains(Meter m, string self, char value, StringComparison comparisonType) =>
        IndexOf(m, self, value, comparisonType) >= 0;

    [Shim("M:System.String.Contains(System.String)")]
    public static bool Contains(Meter m, string self, string value) => IndexOf(m, self, value, StringComparison.Ordinal) >= 0;

    [Shim("M:System.String.Contains(System.String,System.StringComparison)")]
    public static bool Contains(Meter m, string self, string value, StringComparison comparisonType) =>
        IndexOf(m, self, value, comparisonType) >= 0;

    [Shim("M:System.String.StartsWith(System.String)")]
    public static bool StartsWith(Meter m, string self, string value) => StartsWith(m, self, value, StringComparison.Ordinal);

    [Shim("M:System.String.StartsWith(System.String,System.StringComparison)")]
    public static bool StartsWith(Meter m, string self, string value, StringComparison comparisonType)
    {
        _ = self.Length; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(value);
        StringComparison ordinal = Ordinal(comparisonType);
        PayCompare(m, self, value, ordinal);
        return self.StartsWith(value, ordinal);
    }

    [Shim("M:System.String.EndsWith(System.String)")]
    public static bool EndsWith(Meter m, string self, string value) => EndsWith(m, self, value, StringComparison.Ordinal);

    [Shim("M:System.String.EndsWith(System.String,System.StringComparison)")]
    public static bool EndsWith(Meter m, string self, string value, StringComparison comparisonType)
    {
        _ = self.Length; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(value);
        StringComparison ordinal = Ordinal(comparisonType);
        PayCompare(m, self, value, ordinal);
        return self.EndsWith(value, ordinal);
    }

    [Shim("M:System.String.IndexOfAny(System.Char[])")]
    public static int IndexOfAny(Meter m, string self, char[] anyOf)
    {
        int set = TextSearch.AffordAny(m, self.Length, anyOf is null ? 0 : anyOf.Length);
        int at = self.IndexOfAny(anyOf!);
        return TextSearch.Paid(m, at, 0, self.Length, set);
    }

    [Shim("M:System.String.IndexOfAny(System.Char[],System.Int32)")]
    public static int IndexOfAny(Meter m, string self, char[] anyOf, int startIndex)
    {
        int set = TextSearch.AffordAny(m, self.Length, anyOf is null ? 0 : anyOf.Length);
        int at = self.IndexOfAny(anyOf!, startIndex);
        return TextSearch.Paid(m, at, startIndex, self.Length - startIndex, set);
    }

    [Shim("M:System.String.IndexOfAny(System.Char[],System.Int32,System.Int32)")]
    public static int IndexOfAny(Meter m, string self, char[] anyOf, int startIndex, int count)
    {
        int set = TextSearch.AffordAny(m, self.Length, anyOf is null ? 0 : anyOf.Length);
        int at = self.IndexOfAny(anyOf!, startIndex, count);
        return TextSearch.Paid(m, at, startIndex, count, set);
    }

    [Shim("M:System.String.LastIndexOfAny(System.Char[])")]
    public static int LastIndexOfAny(Meter m, string self, char[] anyOf)
    {
        int set = TextSearch.AffordAny(m, self.Length, anyOf is null ? 0 : anyOf.Length);
        int at = self.LastIndexOfAny(anyOf!);
        return TextSearch.Paid(m, at, self.Length, self.Length, set);
    }

    [Shim("M:System.String.LastIndexOfAny(System.Char[],System.Int32)")]
    public static int LastIndexOfAny(Meter m, string self, char[] anyOf, int startIndex)
    {
        int set = TextSearch.AffordAny(m, self.Length, anyOf is null ? 0 : anyOf.Length);
        int at = self.LastIndexOfAny(anyOf!, startIndex);
        return TextSearch.Paid(m, at, startIndex, startIndex, set);
    }
}
