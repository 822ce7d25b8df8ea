// If this file is wrong an attacker copies parts of arrays unpaid.
namespace SafeCompile.Runtime;

/// <summary>Copies out of an <see cref="ArraySegment{T}"/>; everything else of it is direct.</summary>
public static class ArraySegmentShims
{
    [Shim("M:System.ArraySegment`1.ToArray")]
    public static T[] ToArray<T>(Meter m, ArraySegment<T> self)
    {
        Work.Buffer<T>(m, self.Count);
        return self.ToArray();
    }

    [Shim("M:System.ArraySegment`1.CopyTo(`0[])")]
    public static void CopyTo<T>(Meter m, ArraySegment<T> self, T[] destination)
    {
        Work.Move<T>(m, self.Count);
        self.CopyTo(destination);
    }

    [Shim("M:System.ArraySegment`1.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, ArraySegment<T> self, T[] destination, int destinationIndex)
    {
        Work.Move<T>(m, self.Count);
        self.CopyTo(destination, destinationIndex);
    }

    [Shim("M:System.ArraySegment`1.CopyTo(System.ArraySegment{`0})")]
    public static void CopyTo<T>(Meter m, ArraySegment<T> self, ArraySegment<T> destination)
    {
        Work.Move<T>(m, self.Count);
        self.CopyTo(destination);
    }
}
