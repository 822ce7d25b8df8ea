// If this file is wrong an attacker grows, copies or scans queues unpaid.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="Queue{T}"/>. Count and Peek are direct.</summary>
public static class QueueShims
{
    private const int ObjectBytes = 48;

    public static Queue<T> Create<T>(Meter m) => Guard.Alloc(m, ObjectBytes) ? new Queue<T>() : null!;

    public static Queue<T> Create<T>(Meter m, int capacity)
    {
        Guard.Alloc(m, ObjectBytes);
        Work.Buffer<T>(m, capacity);
        return new Queue<T>(capacity);
    }

    public static Queue<T> Create<T>(Meter m, IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        Queue<T> queue = Create<T>(m);
        foreach (T item in Source.Read(m, collection)) Enqueue(m, queue, item);
        return queue;
    }

    public static void Enqueue<T>(Meter m, Queue<T> self, T item)
    {
        Guard.Charge(m, 5);
        if (self.Count == self.Capacity) Growth.Ring<T>(m, self.Count, self.Capacity);
        self.Enqueue(item);
    }

    public static T Dequeue<T>(Meter m, Queue<T> self)
    {
        Guard.Charge(m, 5);
        return self.Dequeue();
    }

    public static bool TryDequeue<T>(Meter m, Queue<T> self, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T result)
    {
        Guard.Charge(m, 5);
        return self.TryDequeue(out result);
    }

    public static bool Contains<T>(Meter m, Queue<T> self, T item)
    {
        foreach (T element in self)
        {
            Guard.Charge(m, 3);
            if (Equality.Same(m, element, item)) return true;
        }

        return false;
    }

    public static void Clear<T>(Meter m, Queue<T> self)
    {
        Work.Move<T>(m, self.Count);
        self.Clear();
    }

    public static T[] ToArray<T>(Meter m, Queue<T> self)
    {
        Work.Buffer<T>(m, self.Count);
        return self.ToArray();
    }

    public static void CopyTo<T>(Meter m, Queue<T> self, T[] array, int arrayIndex)
    {
        Work.Move<T>(m, self.Count);
        self.CopyTo(array, arrayIndex);
    }

    public static int EnsureCapacity<T>(Meter m, Queue<T> self, int capacity)
    {
        if (capacity > self.Capacity) Work.Buffer<T>(m, Math.Max(capacity, 2L * self.Capacity));
        return self.EnsureCapacity(capacity);
    }

    public static void TrimExcess<T>(Meter m, Queue<T> self)
    {
        Work.Buffer<T>(m, self.Count);
        self.TrimExcess();
    }
}
