// If this file is wrong an attacker copies memory unpaid.
namespace SafeCompile.Runtime;

/// <summary>Copies of <see cref="Memory{T}"/> and <see cref="ReadOnlyMemory{T}"/>.</summary>
public static class MemoryShims
{
    [Shim("M:System.Memory`1.ToArray")]
    public static T[] ToArray<T>(Meter m, Memory<T> self)
    {
        Work.Buffer<T>(m, self.Length);
        return self.ToArray();
    }

    [Shim("M:System.ReadOnlyMemory`1.ToArray")]
    public static T[] ToArray<T>(Meter m, ReadOnlyMemory<T> self)
    {
        Work.Buffer<T>(m, self.Length);
        return self.ToArray();
    }

    [Shim("M:System.Memory`1.CopyTo(System.Memory{`0})")]
    public static void CopyTo<T>(Meter m, Memory<T> self, Memory<T> destination)
    {
        Work.Move<T>(m, self.Length);
        self.CopyTo(destination);
    }

    [Shim("M:System.ReadOnlyMemory`1.CopyTo(System.Memory{`0})")]
    public static void CopyTo<T>(Meter m, ReadOnlyMemory<T> self, Memory<T> destination)
    {
        Work.Move<T>(m, self.Length);
        self.CopyTo(destination);
    }

    [Shim("M:System.Memory`1.ToString")]
    public static string ToString<T>(Meter m, Memory<T> self)
    {
        TextCharge.NewString(m, typeof(T) == typeof(char) ? self.Length : 1_100); // As below.
        return self.ToString();
    }

    [Shim("M:System.ReadOnlyMemory`1.ToString")]
    public static string ToString<T>(Meter m, ReadOnlyMemory<T> self)
    {
        // Of anything else the name of the element type, which C# bounds, and the length.
        TextCharge.NewString(m, typeof(T) == typeof(char) ? self.Length : 1_100);
        return self.ToString();
    }
}
