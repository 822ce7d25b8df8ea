// If this file is wrong an attacker grows, copies or scans queues unpaid.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="Queue{T}"/>. Count and Peek are direct.</summary>
public static class QueueShims
{
    private const int ObjectBytes = 48;

    [Shim("M:System.Collections.Generic.Queue`1.#ctor")]
    public static Queue<T> Create<T>(Meter m) => Guard.Alloc(m, ObjectBytes) ? new Queue<T>() : null!;

    [Shim("M:System.Collections.Generic.Queue`1.#ctor(System.Int32)")]
    public static Queue<T> Create<T>(Meter m, int capacity)
    {
        Guard.Alloc(m, ObjectBytes);
        Work.Buffer<T>(m, capacity);
        return new Queue<T>(capacity);
    }

    [Shim("M:System.Collections.Generic.Queue`1.#ctor(System.Collections.Generic.IEnumerable{`0})")]
    public static Queue<T> Create<T>(Meter m, IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        Queue<T> queue = Create<T>(m);
        foreach (T item in Source.Read(m, collection)) Enqueue(m, queue, item);
        return queue;
    }

    [Shim("M:System.Collections.Generic.Queue`1.Enqueue(`0)")]
    public static void Enqueue<T>(Meter m, Queue<T> self, T item)
    {
        Guard.Charge(m, 5);
        if (self.Count == self.Capacity) Growth.Ring<T>(m, self.Count, self.Capacity);
        self.Enqueue(item);
    }

    [Shim("M:System.Collections.Generic.Queue`1.Dequeue")]
    public static T Dequeue<T>(Meter m, Queue<T> self)
    {
        Guard.Charge(m, 5);
        return self.Dequeue();
    }

    [Shim("M:System.Collections.Generic.Queue`1.TryDequeue(`0@)")]
    public static bool TryDequeue<T>(Meter m, Queue<T> self, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T result)
    {
        Guard.Charge(m, 5);
        return self.TryDequeue(out result);
    }

    [Shim("M:System.Collections.Generic.Queue`1.Contains(`0)")]
    public static bool Contains<T>(Meter m, Queue<T> self, T item)
    {
        foreach (T element in self)
        {
            Guard.Charge(m, 3);
            if (Equality.Same(m, element, item)) return true;
        }

        return false;
    }

    [Shim("M:System.Collections.Generic.Queue`1.Clear")]
    public static void Clear<T>(Meter m, Queue<T> self)
    {
        Work.Move<T>(m, self.Count);
        self.Clear();
    }

    [Shim("M:System.Collections.Generic.Queue`1.ToArray")]
    public static T[] ToArray<T>(Meter m, Queue<T> self)
    {
        Work.Buffer<T>(m, self.Count);
        return self.ToArray();
    }

    [Shim("M:System.Collections.Generic.Queue`1.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, Queue<T> self, T[] array, int arrayIndex)
    {
        Work.Move<T>(m, self.Count);
        self.CopyTo(array, arrayIndex);
    }

    [Shim("M:System.Collections.Generic.Queue`1.EnsureCapacity(System.Int32)")]
    public static int EnsureCapacity<T>(Meter m, Queue<T> self, int capacity)
    {
        Guard.Charge(m, 10);
        if (capacity > self.Capacity) Work.Buffer<T>(m, Math.Max(capacity, 2L * self.Capacity));
        return self.EnsureCapacity(capacity);
    }

    [Shim("M:System.Collections.Generic.Queue`1.TrimExcess")]
    public static void TrimExcess<T>(Meter m, Queue<T> self)
    {
        Work.Buffer<T>(m, self.Count);
        self.TrimExcess();
    }

    [Shim("M:System.Collections.Generic.Queue`1.TrimExcess(System.Int32)")]
    public static void TrimExcess<T>(Meter m, Queue<T> self, int capacity)
    {
        Work.Buffer<T>(m, capacity);
        self.TrimExcess(capacity);
    }
}
