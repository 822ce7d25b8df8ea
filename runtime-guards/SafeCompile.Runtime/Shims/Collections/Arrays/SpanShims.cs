// If this file is wrong an attacker copies, fills or scans memory unpaid through spans.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="Span{T}"/> and <see cref="ReadOnlySpan{T}"/>. Length, indexers, slices and conversions are direct.</summary>
public static class SpanShims
{
    [Shim("M:System.Span`1.CopyTo(System.Span{`0})")]
    public static void CopyTo<T>(Meter m, Span<T> self, Span<T> destination)
    {
        Work.Move<T>(m, self.Length);
        self.CopyTo(destination);
    }

    [Shim("M:System.Span`1.TryCopyTo(System.Span{`0})")]
    public static bool TryCopyTo<T>(Meter m, Span<T> self, Span<T> destination)
    {
        Work.Move<T>(m, self.Length);
        return self.TryCopyTo(destination);
    }

    [Shim("M:System.Span`1.Fill(`0)")]
    public static void Fill<T>(Meter m, Span<T> self, T value)
    {
        ArrayShims.ChargeFill<T>(m, self.Length);
        self.Fill(value);
    }

    [Shim("M:System.Span`1.Clear")]
    public static void Clear<T>(Meter m, Span<T> self)
    {
        Work.Move<T>(m, self.Length);
        self.Clear();
    }

    [Shim("M:System.Span`1.ToArray")]
    public static T[] ToArray<T>(Meter m, Span<T> self)
    {
        Work.Buffer<T>(m, self.Length);
        return self.ToArray();
    }

    [Shim("M:System.ReadOnlySpan`1.CopyTo(System.Span{`0})")]
    public static void CopyTo<T>(Meter m, ReadOnlySpan<T> self, Span<T> destination)
    {
        Work.Move<T>(m, self.Length);
        self.CopyTo(destination);
    }

    [Shim("M:System.ReadOnlySpan`1.TryCopyTo(System.Span{`0})")]
    public static bool TryCopyTo<T>(Meter m, ReadOnlySpan<T> self, Span<T> destination)
    {
        Work.Move<T>(m, self.Length);
        return self.TryCopyTo(destination);
    }

    [Shim("M:System.ReadOnlySpan`1.ToArray")]
    public static T[] ToArray<T>(Meter m, ReadOnlySpan<T> self)
    {
        Work.Buffer<T>(m, self.Length);
        return self.ToArray();
    }

    [Shim("M:System.Span`1.ToString")]
    public static string ToString<T>(Meter m, Span<T> self)
    {
        PayText<T>(m, self.Length);
        return self.ToString();
    }

    [Shim("M:System.ReadOnlySpan`1.ToString")]
    public static string ToString<T>(Meter m, ReadOnlySpan<T> self)
    {
        PayText<T>(m, self.Length);
        return self.ToString();
    }

    // Of anything but characters the name of the element type, which C# bounds, and the length.
    private static void PayText<T>(Meter m, int length) => TextCharge.NewString(m, typeof(T) == typeof(char) ? length : 1_100);
}
