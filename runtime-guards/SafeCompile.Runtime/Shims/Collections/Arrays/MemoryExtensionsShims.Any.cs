// If this file is wrong an attacker scans memory unpaid, or reaches base-library equality of deep structures through a span.
namespace SafeCompile.Runtime;

/// <content>Searches for any of several values, for any other value and for a range; splitting and case of text.</content>
public static partial class MemoryExtensionsShims
{
    [Shim("M:System.MemoryExtensions.ContainsAny``1(System.ReadOnlySpan{``0},``0,``0)")]
    public static bool ContainsAny<T>(Meter m, ReadOnlySpan<T> span, T value0, T value1)
        where T : IEquatable<T>? => FindAny(m, span, [value0, value1]) >= 0;

    [Shim("M:System.MemoryExtensions.ContainsAny``1(System.ReadOnlySpan{``0},``0,``0,``0)")]
    public static bool ContainsAny<T>(Meter m, ReadOnlySpan<T> span, T value0, T value1, T value2)
        where T : IEquatable<T>? => FindAny(m, span, [value0, value1, value2]) >= 0;

    [Shim("M:System.MemoryExtensions.IndexOfAnyExcept``1(System.ReadOnlySpan{``0},``0)")]
    public static int IndexOfAnyExcept<T>(Meter m, ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            Guard.Charge(m, 2);
            if (!Equality.Same(m, span[i], value)) return i;
        }

        return -1;
    }

    [Shim("M:System.MemoryExtensions.ContainsAnyExcept``1(System.ReadOnlySpan{``0},``0)")]
    public static bool ContainsAnyExcept<T>(Meter m, ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>? => IndexOfAnyExcept(m, span, value) >= 0;

    [Shim("M:System.MemoryExtensions.IndexOfAnyInRange``1(System.ReadOnlySpan{``0},``0,``0)")]
    public static int IndexOfAnyInRange<T>(Meter m, ReadOnlySpan<T> span, T lowInclusive, T highInclusive)
        where T : IComparable<T>
    {
        ArgumentNullException.ThrowIfNull(lowInclusive);
        ArgumentNullException.ThrowIfNull(highInclusive);
        if (Primitive.Is<T>()) // Its own answer, which for a range that ends before it begins is not always "none".
        {
            TextSearch.Afford(m, 32L * span.Length);
            return TextSearch.Paid(m, span.IndexOfAnyInRange(lowInclusive, highInclusive), 0, span.Length, 32);
        }

        for (int i = 0; i < span.Length; i++)
        {
            Guard.Charge(m, 4);
            if (Ordering.Compare(m, lowInclusive, span[i]) <= 0 && Ordering.Compare(m, highInclusive, span[i]) >= 0) return i;
        }

        return -1;
    }

    [Shim("M:System.MemoryExtensions.Split(System.ReadOnlySpan{System.Char},System.Span{System.Range},System.Char,System.StringSplitOptions)")]
    public static int Split(Meter m, ReadOnlySpan<char> source, Span<Range> destination, char separator, StringSplitOptions options = StringSplitOptions.None)
    {
        TextCharge.Walk(m, 2L * source.Length); // Trimming looks at each character once more.
        return source.Split(destination, separator, options);
    }

    [Shim("M:System.MemoryExtensions.ToUpperInvariant(System.ReadOnlySpan{System.Char},System.Span{System.Char})")]
    public static int ToUpperInvariant(Meter m, ReadOnlySpan<char> source, Span<char> destination)
    {
        TextCharge.Walk(m, source.Length);
        return source.ToUpperInvariant(destination);
    }

    [Shim("M:System.MemoryExtensions.ToLowerInvariant(System.ReadOnlySpan{System.Char},System.Span{System.Char})")]
    public static int ToLowerInvariant(Meter m, ReadOnlySpan<char> source, Span<char> destination)
    {
        TextCharge.Walk(m, source.Length);
        return source.ToLowerInvariant(destination);
    }
}
