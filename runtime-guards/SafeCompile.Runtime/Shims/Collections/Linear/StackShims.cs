// If this file is wrong an attacker grows, copies or scans stacks unpaid.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="Stack{T}"/>. Count, Peek, Pop and their Try forms are direct.</summary>
public static class StackShims
{
    private const int ObjectBytes = 40;

    [Shim("M:System.Collections.Generic.Stack`1.#ctor")]
    public static Stack<T> Create<T>(Meter m) => Guard.Alloc(m, ObjectBytes) ? new Stack<T>() : null!;

    [Shim("M:System.Collections.Generic.Stack`1.#ctor(System.Int32)")]
    public static Stack<T> Create<T>(Meter m, int capacity)
    {
        Guard.Alloc(m, ObjectBytes);
        Work.Buffer<T>(m, capacity);
        return new Stack<T>(capacity);
    }

    [Shim("M:System.Collections.Generic.Stack`1.#ctor(System.Collections.Generic.IEnumerable{`0})")]
    public static Stack<T> Create<T>(Meter m, IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        Stack<T> stack = Create<T>(m);
        foreach (T item in Source.Read(m, collection)) Push(m, stack, item);
        return stack;
    }

    [Shim("M:System.Collections.Generic.Stack`1.Push(`0)")]
    public static void Push<T>(Meter m, Stack<T> self, T item)
    {
        Guard.Charge(m, 5);
        if (self.Count == self.Capacity) Growth.Ring<T>(m, self.Count, self.Capacity);
        self.Push(item);
    }

    [Shim("M:System.Collections.Generic.Stack`1.Contains(`0)")]
    public static bool Contains<T>(Meter m, Stack<T> self, T item)
    {
        foreach (T element in self)
        {
            Guard.Charge(m, 3);
            if (Equality.Same(m, element, item)) return true;
        }

        return false;
    }

    [Shim("M:System.Collections.Generic.Stack`1.Clear")]
    public static void Clear<T>(Meter m, Stack<T> self)
    {
        Work.Move<T>(m, self.Count);
        self.Clear();
    }

    [Shim("M:System.Collections.Generic.Stack`1.ToArray")]
    public static T[] ToArray<T>(Meter m, Stack<T> self)
    {
        Work.Buffer<T>(m, self.Count);
        return self.ToArray();
    }

    [Shim("M:System.Collections.Generic.Stack`1.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, Stack<T> self, T[] array, int arrayIndex)
    {
        Work.Move<T>(m, self.Count);
        self.CopyTo(array, arrayIndex);
    }

    [Shim("M:System.Collections.Generic.Stack`1.EnsureCapacity(System.Int32)")]
    public static int EnsureCapacity<T>(Meter m, Stack<T> self, int capacity)
    {
        Guard.Charge(m, 10);
        if (capacity > self.Capacity) Work.Buffer<T>(m, Math.Max(capacity, 2L * self.Capacity));
        return self.EnsureCapacity(capacity);
    }

    [Shim("M:System.Collections.Generic.Stack`1.TrimExcess")]
    public static void TrimExcess<T>(Meter m, Stack<T> self)
    {
        Work.Buffer<T>(m, self.Count);
        self.TrimExcess();
    }

    [Shim("M:System.Collections.Generic.Stack`1.TrimExcess(System.Int32)")]
    public static void TrimExcess<T>(Meter m, Stack<T> self, int capacity)
    {
        Work.Buffer<T>(m, capacity);
        self.TrimExcess(capacity);
    }
}
