// If this file is wrong an attacker scans text unpaid through spans.
namespace SafeCompile.Runtime;

/// <summary>Trimming and blank tests of character spans.</summary>
public static partial class MemoryExtensionsShims
{
    [Shim("M:System.MemoryExtensions.Trim(System.ReadOnlySpan{System.Char})")]
    public static ReadOnlySpan<char> Trim(Meter m, ReadOnlySpan<char> span)
    {
        Work.Calls(m, span.Length);
        return span.Trim();
    }

    [Shim("M:System.MemoryExtensions.Trim(System.ReadOnlySpan{System.Char},System.Char)")]
    public static ReadOnlySpan<char> Trim(Meter m, ReadOnlySpan<char> span, char trimChar)
    {
        Work.Calls(m, span.Length);
        return span.Trim(trimChar);
    }

    [Shim("M:System.MemoryExtensions.TrimStart(System.ReadOnlySpan{System.Char})")]
    public static ReadOnlySpan<char> TrimStart(Meter m, ReadOnlySpan<char> span)
    {
        Work.Calls(m, span.Length);
        return span.TrimStart();
    }

    [Shim("M:System.MemoryExtensions.TrimStart(System.ReadOnlySpan{System.Char},System.Char)")]
    public static ReadOnlySpan<char> TrimStart(Meter m, ReadOnlySpan<char> span, char trimChar)
    {
        Work.Calls(m, span.Length);
        return span.TrimStart(trimChar);
    }

    [Shim("M:System.MemoryExtensions.TrimEnd(System.ReadOnlySpan{System.Char})")]
    public static ReadOnlySpan<char> TrimEnd(Meter m, ReadOnlySpan<char> span)
    {
        Work.Calls(m, span.Length);
        return span.TrimEnd();
    }

    [Shim("M:System.MemoryExtensions.TrimEnd(System.ReadOnlySpan{System.Char},System.Char)")]
    public static ReadOnlySpan<char> TrimEnd(Meter m, ReadOnlySpan<char> span, char trimChar)
    {
        Work.Calls(m, span.Length);
        return span.TrimEnd(trimChar);
    }

    [Shim("M:System.MemoryExtensions.IsWhiteSpace(System.ReadOnlySpan{System.Char})")]
    public static bool IsWhiteSpace(Meter m, ReadOnlySpan<char> span)
    {
        Work.Calls(m, span.Length);
        return span.IsWhiteSpace();
    }

    [Shim("M:System.MemoryExtensions.Equals(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.StringComparison)")]
    public static bool Equals(Meter m, ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType)
    {
        Work.Calls(m, Math.Min(span.Length, other.Length));
        return span.Equals(other, Ordinal(comparisonType));
    }

    [Shim("M:System.MemoryExtensions.StartsWith(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.StringComparison)")]
    public static bool StartsWith(Meter m, ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
    {
        Work.Calls(m, Math.Min(span.Length, value.Length));
        return span.StartsWith(value, Ordinal(comparisonType));
    }

    [Shim("M:System.MemoryExtensions.EndsWith(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.StringComparison)")]
    public static bool EndsWith(Meter m, ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
    {
        Work.Calls(m, Math.Min(span.Length, value.Length));
        return span.EndsWith(value, Ordinal(comparisonType));
    }

    [Shim("M:System.MemoryExtensions.CompareTo(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.StringComparison)")]
    public static int CompareTo(Meter m, ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType)
    {
        Work.Calls(m, Math.Min(span.Length, other.Length));
        return span.CompareTo(other, Ordinal(comparisonType));
    }

    // Culture means ordinal here, whatever the host's globalization mode; a wrong value is left to the base library.
    private static StringComparison Ordinal(StringComparison comparison) => comparison switch
    {
        StringComparison.CurrentCulture or StringComparison.InvariantCulture => StringComparison.Ordinal,
        StringComparison.CurrentCultureIgnoreCase or StringComparison.InvariantCultureIgnoreCase => StringComparison.OrdinalIgnoreCase,
        _ => comparison,
    };
}
