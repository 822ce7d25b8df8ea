// If this file is wrong an attacker scans memory unpaid, or reaches base-library equality of deep structures through a span.
namespace SafeCompile.Runtime;

/// <summary>Searches for sequences and for any of several values. A sequence of length k is looked for at every position: n times k.</summary>
public static partial class MemoryExtensionsShims
{
    [Shim("M:System.MemoryExtensions.SequenceEqual``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})")]
    public static bool SequenceEqual<T>(Meter m, ReadOnlySpan<T> span, ReadOnlySpan<T> other)
        where T : IEquatable<T>? => span.Length == other.Length && Matches(m, span, other);

    [Shim("M:System.MemoryExtensions.StartsWith``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})")]
    public static bool StartsWith<T>(Meter m, ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>? => value.Length <= span.Length && Matches(m, span[..value.Length], value);

    [Shim("M:System.MemoryExtensions.EndsWith``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})")]
    public static bool EndsWith<T>(Meter m, ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>? => value.Length <= span.Length && Matches(m, span[^value.Length..], value);

    [Shim("M:System.MemoryExtensions.IndexOf``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})")]
    public static int IndexOf<T>(Meter m, ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>? => FindSequence(m, span, value);

    [Shim("M:System.MemoryExtensions.IndexOfAny``1(System.ReadOnlySpan{``0},``0,``0)")]
    public static int IndexOfAny<T>(Meter m, ReadOnlySpan<T> span, T value0, T value1)
        where T : IEquatable<T>? => FindAny(m, span, [value0, value1]);

    [Shim("M:System.MemoryExtensions.IndexOfAny``1(System.ReadOnlySpan{``0},``0,``0,``0)")]
    public static int IndexOfAny<T>(Meter m, ReadOnlySpan<T> span, T value0, T value1, T value2)
        where T : IEquatable<T>? => FindAny(m, span, [value0, value1, value2]);

    [Shim("M:System.MemoryExtensions.IndexOfAny``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})")]
    public static int IndexOfAny<T>(Meter m, ReadOnlySpan<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>? => FindAny(m, span, values);

    [Shim("M:System.MemoryExtensions.SequenceEqual``1(System.Span{``0},System.ReadOnlySpan{``0})")]
    public static bool SequenceEqual<T>(Meter m, Span<T> span, ReadOnlySpan<T> other)
        where T : IEquatable<T>? => span.Length == other.Length && Matches(m, span, other);

    [Shim("M:System.MemoryExtensions.StartsWith``1(System.Span{``0},System.ReadOnlySpan{``0})")]
    public static bool StartsWith<T>(Meter m, Span<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>? => value.Length <= span.Length && Matches(m, span[..value.Length], value);

    [Shim("M:System.MemoryExtensions.EndsWith``1(System.Span{``0},System.ReadOnlySpan{``0})")]
    public static bool EndsWith<T>(Meter m, Span<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>? => value.Length <= span.Length && Matches(m, span[^value.Length..], value);

    [Shim("M:System.MemoryExtensions.IndexOf``1(System.Span{``0},System.ReadOnlySpan{``0})")]
    public static int IndexOf<T>(Meter m, Span<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>? => FindSequence(m, span, value);

    [Shim("M:System.MemoryExtensions.IndexOfAny``1(System.Span{``0},``0,``0)")]
    public static int IndexOfAny<T>(Meter m, Span<T> span, T value0, T value1)
        where T : IEquatable<T>? => FindAny(m, span, [value0, value1]);

    [Shim("M:System.MemoryExtensions.IndexOfAny``1(System.Span{``0},``0,``0,``0)")]
    public static int IndexOfAny<T>(Meter m, Span<T> span, T value0, T value1, T value2)
        where T : IEquatable<T>? => FindAny(m, span, [value0, value1, value2]);

    [Shim("M:System.MemoryExtensions.IndexOfAny``1(System.Span{``0},System.ReadOnlySpan{``0})")]
    public static int IndexOfAny<T>(Meter m, Span<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>? => FindAny(m, span, values);

    [Shim("M:System.MemoryExtensions.SequenceEqual``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0},System.Collections.Generic.IEqualityComparer{``0})")]
    public static bool SequenceEqual<T>(Meter m, ReadOnlySpan<T> span, ReadOnlySpan<T> other, IEqualityComparer<T>? comparer = null)
    {
        if (span.Length != other.Length) return false;
        for (int i = 0; i < span.Length; i++)
        {
            if (!Same(m, span[i], other[i], comparer)) return false;
        }

        return true;
    }

    [Shim("M:System.MemoryExtensions.CommonPrefixLength``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})")]
    public static int CommonPrefixLength<T>(Meter m, ReadOnlySpan<T> span, ReadOnlySpan<T> other)
    {
        int n = Math.Min(span.Length, other.Length);
        for (int i = 0; i < n; i++)
        {
            if (!Same(m, span[i], other[i], null)) return i;
        }

        return n;
    }

    [Shim("M:System.MemoryExtensions.StartsWith``1(System.ReadOnlySpan{``0},``0)")]
    public static bool StartsWith<T>(Meter m, ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>? => span.Length > 0 && Same(m, span[0], value, null);

    [Shim("M:System.MemoryExtensions.EndsWith``1(System.ReadOnlySpan{``0},``0)")]
    public static bool EndsWith<T>(Meter m, ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>? => span.Length > 0 && Same(m, span[^1], value, null);

    [Shim("M:System.MemoryExtensions.ContainsAny``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})")]
    public static bool ContainsAny<T>(Meter m, ReadOnlySpan<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>? => FindAny(m, span, values) >= 0;

    private static bool Matches<T>(Meter m, ReadOnlySpan<T> a, ReadOnlySpan<T> b)
    {
        if (Primitive.Is<T>())
        {
            Work.Move<T>(m, a.Length);
            return a.SequenceEqual(b, null);
        }

        for (int i = 0; i < a.Length; i++)
        {
            if (!Same(m, a[i], b[i], null)) return false;
        }

        return true;
    }

    private static int FindSequence<T>(Meter m, ReadOnlySpan<T> span, ReadOnlySpan<T> value)
    {
        Work.Scan(m, span.Length);
        for (int i = 0; i <= span.Length - value.Length; i++)
        {
            Guard.Charge(m, 3);
            if (Matches(m, span.Slice(i, value.Length), value)) return i;
        }

        return -1;
    }

    private static int FindAny<T>(Meter m, ReadOnlySpan<T> span, ReadOnlySpan<T> values)
    {
        for (int i = 0; i < span.Length; i++)
        {
            Guard.Charge(m, 2);
            foreach (T value in values)
            {
                if (Same(m, span[i], value, null)) return i;
            }
        }

        return -1;
    }
}
