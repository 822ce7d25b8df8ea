// If this file is wrong an attacker grows or reorders priority queues unpaid.
using System.Diagnostics.CodeAnalysis;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="PriorityQueue{TElement, TPriority}"/>. Count and Peek are direct. The comparer charges for itself.</summary>
public static class PriorityQueueShims
{
    private const int ObjectBytes = 64;

    [Shim("M:System.Collections.Generic.PriorityQueue`2.#ctor")]
    public static PriorityQueue<TElement, TPriority> Create<TElement, TPriority>(Meter m) =>
        Create<TElement, TPriority>(m, (IComparer<TPriority>?)null);

    [Shim("M:System.Collections.Generic.PriorityQueue`2.#ctor(System.Collections.Generic.IComparer{`1})")]
    public static PriorityQueue<TElement, TPriority> Create<TElement, TPriority>(Meter m, IComparer<TPriority>? comparer) =>
        Guard.Alloc(m, ObjectBytes) ? new PriorityQueue<TElement, TPriority>(Ordering.Safe(comparer)) : null!;

    [Shim("M:System.Collections.Generic.PriorityQueue`2.#ctor(System.Int32)")]
    public static PriorityQueue<TElement, TPriority> Create<TElement, TPriority>(Meter m, int initialCapacity) =>
        Create<TElement, TPriority>(m, initialCapacity, null);

    [Shim("M:System.Collections.Generic.PriorityQueue`2.#ctor(System.Int32,System.Collections.Generic.IComparer{`1})")]
    public static PriorityQueue<TElement, TPriority> Create<TElement, TPriority>(Meter m, int initialCapacity, IComparer<TPriority>? comparer)
    {
        Guard.Alloc(m, ObjectBytes);
        Work.Buffer<(TElement, TPriority)>(m, initialCapacity);
        return new PriorityQueue<TElement, TPriority>(initialCapacity, Ordering.Safe(comparer));
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.#ctor(System.Collections.Generic.IEnumerable{System.ValueTuple{`0,`1}})")]
    public static PriorityQueue<TElement, TPriority> Create<TElement, TPriority>(Meter m, IEnumerable<(TElement Element, TPriority Priority)> items) =>
        Create(m, items, null);

    [Shim("M:System.Collections.Generic.PriorityQueue`2.#ctor(System.Collections.Generic.IEnumerable{System.ValueTuple{`0,`1}},System.Collections.Generic.IComparer{`1})")]
    public static PriorityQueue<TElement, TPriority> Create<TElement, TPriority>(
        Meter m, IEnumerable<(TElement Element, TPriority Priority)> items, IComparer<TPriority>? comparer)
    {
        ArgumentNullException.ThrowIfNull(items);
        (TElement, TPriority)[] all = Linq.Enumerable.ToArray(items);
        Guard.Alloc(m, ObjectBytes);
        Work.Buffer<(TElement, TPriority)>(m, all.Length);
        Work.Sort(m, all.Length);
        return new PriorityQueue<TElement, TPriority>(all, Ordering.Safe(comparer));
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.Enqueue(`0,`1)")]
    public static void Enqueue<TElement, TPriority>(Meter m, PriorityQueue<TElement, TPriority> self, TElement element, TPriority priority)
    {
        Insertion(m, self, 1);
        self.Enqueue(element, priority);
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.EnqueueRange(System.Collections.Generic.IEnumerable{System.ValueTuple{`0,`1}})")]
    public static void EnqueueRange<TElement, TPriority>(
        Meter m, PriorityQueue<TElement, TPriority> self, IEnumerable<(TElement Element, TPriority Priority)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        (TElement, TPriority)[] all = Linq.Enumerable.ToArray(items);
        Insertion(m, self, all.Length);
        Work.Sort(m, (long)self.Count + all.Length);
        self.EnqueueRange(all);
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.EnqueueRange(System.Collections.Generic.IEnumerable{`0},`1)")]
    public static void EnqueueRange<TElement, TPriority>(
        Meter m, PriorityQueue<TElement, TPriority> self, IEnumerable<TElement> elements, TPriority priority)
    {
        ArgumentNullException.ThrowIfNull(elements);
        TElement[] all = Linq.Enumerable.ToArray(elements);
        Insertion(m, self, all.Length);
        Work.Sort(m, (long)self.Count + all.Length);
        self.EnqueueRange(all, priority);
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.Dequeue")]
    public static TElement Dequeue<TElement, TPriority>(Meter m, PriorityQueue<TElement, TPriority> self)
    {
        Work.Search(m, self.Count);
        return self.Dequeue();
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.TryDequeue(`0@,`1@)")]
    public static bool TryDequeue<TElement, TPriority>(
        Meter m, PriorityQueue<TElement, TPriority> self, [MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority)
    {
        Work.Search(m, self.Count);
        return self.TryDequeue(out element, out priority);
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.EnqueueDequeue(`0,`1)")]
    public static TElement EnqueueDequeue<TElement, TPriority>(Meter m, PriorityQueue<TElement, TPriority> self, TElement element, TPriority priority)
    {
        Work.Search(m, self.Count);
        return self.EnqueueDequeue(element, priority);
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.DequeueEnqueue(`0,`1)")]
    public static TElement DequeueEnqueue<TElement, TPriority>(Meter m, PriorityQueue<TElement, TPriority> self, TElement element, TPriority priority)
    {
        Work.Search(m, self.Count);
        return self.DequeueEnqueue(element, priority);
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.Remove(`0,`0@,`1@,System.Collections.Generic.IEqualityComparer{`0})")]
    public static bool Remove<TElement, TPriority>(
        Meter m, PriorityQueue<TElement, TPriority> self, TElement element, [MaybeNullWhen(false)] out TElement removedElement,
        [MaybeNullWhen(false)] out TPriority priority, IEqualityComparer<TElement>? equalityComparer = null)
    {
        Work.Calls(m, 2L * self.Count);
        Work.Search(m, self.Count);
        return self.Remove(element, out removedElement, out priority, equalityComparer ?? MeteredComparer<TElement>.Instance);
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.Clear")]
    public static void Clear<TElement, TPriority>(Meter m, PriorityQueue<TElement, TPriority> self)
    {
        Work.Move<(TElement, TPriority)>(m, self.Count);
        self.Clear();
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.EnsureCapacity(System.Int32)")]
    public static int EnsureCapacity<TElement, TPriority>(Meter m, PriorityQueue<TElement, TPriority> self, int capacity)
    {
        Guard.Charge(m, 10);
        if (capacity > self.Capacity) Work.Buffer<(TElement, TPriority)>(m, Math.Max(capacity, 2L * self.Capacity));
        return self.EnsureCapacity(capacity);
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.TrimExcess")]
    public static void TrimExcess<TElement, TPriority>(Meter m, PriorityQueue<TElement, TPriority> self)
    {
        Work.Buffer<(TElement, TPriority)>(m, self.Count);
        self.TrimExcess();
    }

    [Shim("M:System.Collections.Generic.PriorityQueue`2.get_UnorderedItems")]
    public static PriorityQueue<TElement, TPriority>.UnorderedItemsCollection UnorderedItems<TElement, TPriority>(
        Meter m, PriorityQueue<TElement, TPriority> self)
    {
        Guard.Charge(m, 3, 24);
        return self.UnorderedItems;
    }

    private static void Insertion<TElement, TPriority>(Meter m, PriorityQueue<TElement, TPriority> self, int extra)
    {
        Work.Search(m, self.Count);
        long needed = (long)self.Count + extra;
        if (needed > self.Capacity) Work.Buffer<(TElement, TPriority)>(m, Math.Max(Math.Max(4, 2L * self.Capacity), needed));
    }
}
