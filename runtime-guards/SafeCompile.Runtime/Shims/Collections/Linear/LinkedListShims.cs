// If this file is wrong an attacker allocates the nodes of linked lists unpaid, or walks them for nothing.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="LinkedList{T}"/> and <see cref="LinkedListNode{T}"/>. Count, First, Last, Next and Previous are direct.</summary>
public static class LinkedListShims
{
    [Shim("M:System.Collections.Generic.LinkedList`1.#ctor")]
    public static LinkedList<T> Create<T>(Meter m) => Guard.Alloc(m, 48) ? new LinkedList<T>() : null!;

    [Shim("M:System.Collections.Generic.LinkedList`1.#ctor(System.Collections.Generic.IEnumerable{`0})")]
    public static LinkedList<T> Create<T>(Meter m, IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        LinkedList<T> list = Create<T>(m);
        foreach (T item in Source.Read(m, collection)) AddLast(m, list, item);
        return list;
    }

    [Shim("M:System.Collections.Generic.LinkedList`1.AddFirst(`0)")]
    public static LinkedListNode<T> AddFirst<T>(Meter m, LinkedList<T> self, T value)
    {
        Node<T>(m);
        return self.AddFirst(value);
    }

    [Shim("M:System.Collections.Generic.LinkedList`1.AddLast(`0)")]
    public static LinkedListNode<T> AddLast<T>(Meter m, LinkedList<T> self, T value)
    {
        Node<T>(m);
        return self.AddLast(value);
    }

    [Shim("M:System.Collections.Generic.LinkedList`1.AddAfter(System.Collections.Generic.LinkedListNode{`0},`0)")]
    public static LinkedListNode<T> AddAfter<T>(Meter m, LinkedList<T> self, LinkedListNode<T> node, T value)
    {
        Node<T>(m);
        return self.AddAfter(node, value);
    }

    [Shim("M:System.Collections.Generic.LinkedList`1.AddBefore(System.Collections.Generic.LinkedListNode{`0},`0)")]
    public static LinkedListNode<T> AddBefore<T>(Meter m, LinkedList<T> self, LinkedListNode<T> node, T value)
    {
        Node<T>(m);
        return self.AddBefore(node, value);
    }

    [Shim("M:System.Collections.Generic.LinkedList`1.Contains(`0)")]
    public static bool Contains<T>(Meter m, LinkedList<T> self, T value) => Find(m, self, value) is not null;

    [Shim("M:System.Collections.Generic.LinkedList`1.Find(`0)")]
    public static LinkedListNode<T>? Find<T>(Meter m, LinkedList<T> self, T value)
    {
        for (LinkedListNode<T>? node = self.First; node is not null; node = node.Next)
        {
            Guard.Charge(m, 5);
            if (Equality.Same(m, node.Value, value)) return node;
        }

        return null;
    }

    [Shim("M:System.Collections.Generic.LinkedList`1.FindLast(`0)")]
    public static LinkedListNode<T>? FindLast<T>(Meter m, LinkedList<T> self, T value)
    {
        for (LinkedListNode<T>? node = self.Last; node is not null; node = node.Previous)
        {
            Guard.Charge(m, 5);
            if (Equality.Same(m, node.Value, value)) return node;
        }

        return null;
    }

    [Shim("M:System.Collections.Generic.LinkedList`1.Remove(`0)")]
    public static bool Remove<T>(Meter m, LinkedList<T> self, T value)
    {
        if (Find(m, self, value) is not { } node) return false;
        self.Remove(node);
        return true;
    }

    [Shim("M:System.Collections.Generic.LinkedList`1.Clear")]
    public static void Clear<T>(Meter m, LinkedList<T> self)
    {
        Work.Calls(m, self.Count);
        self.Clear();
    }

    [Shim("M:System.Collections.Generic.LinkedList`1.CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, LinkedList<T> self, T[] array, int index)
    {
        Work.Calls(m, self.Count);
        self.CopyTo(array, index);
    }

    private static void Node<T>(Meter m) => Guard.Charge(m, 20, 48 + Unsafe.SizeOf<T>()); // SizeOf is a JIT constant; no memory is touched.
}

/// <summary>The one metered member of a node.</summary>
public static class LinkedListNodeShims
{
    [Shim("M:System.Collections.Generic.LinkedListNode`1.#ctor(`0)")]
    public static LinkedListNode<T> Create<T>(Meter m, T value)
    {
        Guard.Charge(m, 10, 48 + Unsafe.SizeOf<T>()); // As above.
        return new LinkedListNode<T>(value);
    }
}
