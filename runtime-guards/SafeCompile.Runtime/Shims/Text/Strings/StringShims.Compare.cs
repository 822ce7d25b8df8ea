// If this file is wrong an attacker compares long strings for free.
using System.Diagnostics.CodeAnalysis;

namespace SafeCompile.Runtime;

public static partial class StringShims
{
    [Shim("M:System.String.op_Equality(System.String,System.String)")]
    [Shim("M:System.String.Equals(System.String,System.String)")]
    public static bool Equals(Meter m, string? a, string? b)
    {
        // Strings of different lengths are told apart without reading them.
        if (a is not null && b is not null && a.Length == b.Length) TextCharge.Scan(m, a.Length);
        return string.Equals(a, b);
    }

    [Shim("M:System.String.op_Inequality(System.String,System.String)")]
    public static bool NotEquals(Meter m, string? a, string? b) => !Equals(m, a, b);

    [Shim("M:System.String.Equals(System.String)")]
    public static bool EqualsString(Meter m, string self, string? value)
    {
        _ = self.Length; // A null receiver throws as the original would.
        return Equals(m, self, value);
    }

    [Shim("M:System.String.Equals(System.Object)")]
    public static bool EqualsObject(Meter m, string self, object? obj)
    {
        _ = self.Length; // A null receiver throws as the original would.
        return Equals(m, self, obj as string);
    }

    [Shim("M:System.String.Equals(System.String,System.StringComparison)")]
    public static bool EqualsString(Meter m, string self, string? value, StringComparison comparisonType)
    {
        _ = self.Length; // A null receiver throws as the original would.
        return Equals(m, self, value, comparisonType);
    }

    [Shim("M:System.String.Equals(System.String,System.String,System.StringComparison)")]
    public static bool Equals(Meter m, string? a, string? b, StringComparison comparisonType)
    {
        StringComparison ordinal = Ordinal(comparisonType);
        PayCompare(m, a, b, ordinal);
        return string.Equals(a, b, ordinal);
    }

    [Shim("M:System.String.Compare(System.String,System.String)")]
    [Shim("M:System.String.CompareOrdinal(System.String,System.String)")]
    public static int Compare(Meter m, string? strA, string? strB) => Compare(m, strA, strB, StringComparison.Ordinal);

    [Shim("M:System.String.Compare(System.String,System.String,System.Boolean)")]
    public static int Compare(Meter m, string? strA, string? strB, bool ignoreCase) => Compare(m, strA, strB, Ordinal(ignoreCase));

    [Shim("M:System.String.Compare(System.String,System.String,System.Boolean,System.Globalization.CultureInfo)")]
    public static int Compare(Meter m, string? strA, string? strB, bool ignoreCase, System.Globalization.CultureInfo? culture) =>
        Compare(m, strA, strB, Ordinal(ignoreCase));

    [Shim("M:System.String.Compare(System.String,System.String,System.StringComparison)")]
    public static int Compare(Meter m, string? strA, string? strB, StringComparison comparisonType)
    {
        StringComparison ordinal = Ordinal(comparisonType);
        PayCompare(m, strA, strB, ordinal);
        return string.Compare(strA, strB, ordinal);
    }

    [Shim("M:System.String.CompareOrdinal(System.String,System.Int32,System.String,System.Int32,System.Int32)")]
    public static int CompareOrdinal(Meter m, string? strA, int indexA, string? strB, int indexB, int length) =>
        Compare(m, strA, indexA, strB, indexB, length, StringComparison.Ordinal);

    [Shim("M:System.String.Compare(System.String,System.Int32,System.String,System.Int32,System.Int32)")]
    public static int Compare(Meter m, string? strA, int indexA, string? strB, int indexB, int length) =>
        CompareParts(m, strA, indexA, strB, indexB, length, StringComparison.Ordinal);

    [Shim("M:System.String.Compare(System.String,System.Int32,System.String,System.Int32,System.Int32,System.Boolean)")]
    public static int Compare(Meter m, string? strA, int indexA, string? strB, int indexB, int length, bool ignoreCase) =>
        CompareParts(m, strA, indexA, strB, indexB, length, Ordinal(ignoreCase));

    [Shim("M:System.String.Compare(System.String,System.Int32,System.String,System.Int32,System.Int32,System.StringComparison)")]
    public static int Compare(Meter m, string? strA, int indexA, string? strB, int indexB, int length, StringComparison comparisonType)
    {
        StringComparison ordinal = Ordinal(comparisonType);
        PayCompare(m, strA, strB, ordinal);
        return string.Compare(strA, indexA, strB, indexB, length, ordinal);
    }

    [Shim("M:System.String.CompareTo(System.String)")]
    public static int CompareTo(Meter m, string self, string? strB)
    {
        _ = self.Length; // A null receiver throws as the original would.
        return Compare(m, self, strB, StringComparison.Ordinal);
    }

    [Shim("M:System.String.CompareTo(System.Object)")]
    public static int CompareToObject(Meter m, string self, object? value)
    {
        _ = self.Length; // A null receiver throws as the original would.
        if (value is not null and not string) throw new ArgumentException("Object must be of type String.");
        return Compare(m, self, (string?)value, StringComparison.Ordinal);
    }

    /// <summary>A fixed-seed code, the same in every run and on every machine; the base library's is random per process.</summary>
    [Shim("M:System.String.GetHashCode")]
    public static int GetHashCode(Meter m, string self)
    {
        Guard.ChargeLong(m, self.Length + 5L);
        return Hashing.Text(self);
    }

    [Shim("M:System.String.GetHashCode(System.StringComparison)")]
    public static int GetHashCode(Meter m, string self, StringComparison comparisonType)
    {
        Guard.ChargeLong(m, 3L * self.Length + 5);
        return Ordinal(comparisonType) == StringComparison.Ordinal ? Hashing.Text(self) : Hashing.TextIgnoreCase(self);
    }

    [Shim("M:System.String.IsNullOrWhiteSpace(System.String)")]
    public static bool IsNullOrWhiteSpace(Meter m, [NotNullWhen(false)] string? value)
    {
        TextCharge.Walk(m, value is null ? 0 : value.Length);
        return string.IsNullOrWhiteSpace(value);
    }

    /// <summary>
    /// What a comparison is under the invariant culture without ICU: ordinal. Unknown values throw <see cref="ArgumentException"/>.
    /// </summary>
    private static StringComparison Ordinal(StringComparison comparisonType) => comparisonType switch
    {
        StringComparison.CurrentCulture or StringComparison.InvariantCulture or StringComparison.Ordinal => StringComparison.Ordinal,
        StringComparison.CurrentCultureIgnoreCase or StringComparison.InvariantCultureIgnoreCase or StringComparison.OrdinalIgnoreCase =>
            StringComparison.OrdinalIgnoreCase,
        _ => throw new ArgumentException("The string comparison type passed in is currently not supported.", nameof(comparisonType)),
    };

    // The forms without a StringComparison are stricter: they refuse parts of null strings, and empty parts behind the end.
    private static int CompareParts(Meter m, string? strA, int indexA, string? strB, int indexB, int length, StringComparison ordinal)
    {
        if (strA is null ? indexA != 0 || length != 0 : indexA > strA.Length) throw new ArgumentOutOfRangeException(nameof(indexA));
        if (strB is null ? indexB != 0 || length != 0 : indexB > strB.Length) throw new ArgumentOutOfRangeException(nameof(indexB));
        return Compare(m, strA, indexA, strB, indexB, length, ordinal);
    }

    private static StringComparison Ordinal(bool ignoreCase) => ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static void PayCompare(Meter m, string? a, string? b, StringComparison ordinal)
    {
        if (a is null || b is null) return;
        int shorter = Math.Min(a.Length, b.Length);
        if (ordinal == StringComparison.Ordinal) TextCharge.Scan(m, shorter);
        else TextCharge.Walk(m, 2L * shorter);
    }
}
