// If this file is wrong an attacker scans memory unpaid, or reaches base-library equality of deep structures through a span.
namespace SafeCompile.Runtime;

/// <summary>Metered searches of <see cref="MemoryExtensions"/>: by value. C# binds <c>array.Contains(x)</c> and the like here.</summary>
public static partial class MemoryExtensionsShims
{
    [Shim("M:System.MemoryExtensions.Contains``1(System.ReadOnlySpan{``0},``0)")]
    public static bool Contains<T>(Meter m, ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>? => Find(m, span, value) >= 0;

    [Shim("M:System.MemoryExtensions.IndexOf``1(System.ReadOnlySpan{``0},``0)")]
    public static int IndexOf<T>(Meter m, ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>? => Find(m, span, value);

    [Shim("M:System.MemoryExtensions.LastIndexOf``1(System.ReadOnlySpan{``0},``0)")]
    public static int LastIndexOf<T>(Meter m, ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>? => FindLast(m, span, value);

    [Shim("M:System.MemoryExtensions.Count``1(System.ReadOnlySpan{``0},``0)")]
    public static int Count<T>(Meter m, ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>? => CountOf(m, span, value);

    [Shim("M:System.MemoryExtensions.Contains``1(System.Span{``0},``0)")]
    public static bool Contains<T>(Meter m, Span<T> span, T value)
        where T : IEquatable<T>? => Find(m, span, value) >= 0;

    [Shim("M:System.MemoryExtensions.IndexOf``1(System.Span{``0},``0)")]
    public static int IndexOf<T>(Meter m, Span<T> span, T value)
        where T : IEquatable<T>? => Find(m, span, value);

    [Shim("M:System.MemoryExtensions.LastIndexOf``1(System.Span{``0},``0)")]
    public static int LastIndexOf<T>(Meter m, Span<T> span, T value)
        where T : IEquatable<T>? => FindLast(m, span, value);

    [Shim("M:System.MemoryExtensions.Count``1(System.Span{``0},``0)")]
    public static int Count<T>(Meter m, Span<T> span, T value)
        where T : IEquatable<T>? => CountOf(m, span, value);

    [Shim("M:System.MemoryExtensions.Contains``1(System.ReadOnlySpan{``0},``0,System.Collections.Generic.IEqualityComparer{``0})")]
    public static bool Contains<T>(Meter m, ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null) =>
        Find(m, span, value, comparer) >= 0;

    [Shim("M:System.MemoryExtensions.IndexOf``1(System.ReadOnlySpan{``0},``0,System.Collections.Generic.IEqualityComparer{``0})")]
    public static int IndexOf<T>(Meter m, ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null) =>
        Find(m, span, value, comparer);

    private static int Find<T>(Meter m, ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null)
    {
        Work.Scan(m, span.Length);
        if (Primitive.Is<T>() && comparer is null) return span.IndexOf(value, null);
        for (int i = 0; i < span.Length; i++)
        {
            if (Same(m, span[i], value, comparer)) return i;
        }

        return -1;
    }

    private static int FindLast<T>(Meter m, ReadOnlySpan<T> span, T value)
    {
        Work.Scan(m, span.Length);
        for (int i = span.Length - 1; i >= 0; i--)
        {
            if (Same(m, span[i], value, null)) return i;
        }

        return -1;
    }

    private static int CountOf<T>(Meter m, ReadOnlySpan<T> span, T value)
    {
        Work.Scan(m, span.Length);
        int count = 0;
        foreach (T item in span)
        {
            if (Same(m, item, value, null)) count++;
        }

        return count;
    }

    private static bool Same<T>(Meter m, T a, T b, IEqualityComparer<T>? comparer)
    {
        Guard.Charge(m, 2);
        return comparer is null ? Equality.Same(m, a, b) : comparer.Equals(a, b);
    }
}
