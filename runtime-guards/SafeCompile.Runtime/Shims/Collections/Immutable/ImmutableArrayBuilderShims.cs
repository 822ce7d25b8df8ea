// If this file is wrong an attacker grows buffers unpaid through the builder of an immutable array.
using System.Collections.Immutable;

namespace SafeCompile.Runtime;

/// <summary>Metered members of the builder of immutable arrays, which is a list. Its count, capacity and reading by index are direct.</summary>
public static partial class ImmutableArrayBuilderShims
{
    private const string Type = "M:System.Collections.Immutable.ImmutableArray`1.Builder.";

    [Shim("M:System.Collections.Immutable.ImmutableArray.ToImmutableArray``1(System.Collections.Immutable.ImmutableArray{``0}.Builder)")]
    public static ImmutableArray<T> ToImmutableArray<T>(Meter m, ImmutableArray<T>.Builder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return ToImmutable(m, builder);
    }

    [Shim(Type + "ToImmutable")]
    public static ImmutableArray<T> ToImmutable<T>(Meter m, ImmutableArray<T>.Builder self)
    {
        Work.Buffer<T>(m, self.Count);
        return self.ToImmutable();
    }

    [Shim(Type + "ToArray")]
    public static T[] ToArray<T>(Meter m, ImmutableArray<T>.Builder self)
    {
        Work.Buffer<T>(m, self.Count);
        return self.ToArray();
    }

    [Shim(Type + "MoveToImmutable")]
    public static ImmutableArray<T> MoveToImmutable<T>(Meter m, ImmutableArray<T>.Builder self)
    {
        Guard.Charge(m, 10);
        return self.MoveToImmutable();
    }

    [Shim(Type + "DrainToImmutable")]
    public static ImmutableArray<T> DrainToImmutable<T>(Meter m, ImmutableArray<T>.Builder self)
    {
        Work.Buffer<T>(m, self.Count);
        return self.DrainToImmutable();
    }

    [Shim(Type + "set_Capacity(System.Int32)")]
    public static int SetCapacity<T>(Meter m, ImmutableArray<T>.Builder self, int value)
    {
        Work.Buffer<T>(m, value);
        self.Capacity = value;
        return value;
    }

    [Shim(Type + "set_Count(System.Int32)")]
    public static int SetCount<T>(Meter m, ImmutableArray<T>.Builder self, int value)
    {
        Grow(m, self, (long)value - self.Count);
        Work.Move<T>(m, Math.Max(value, self.Count));
        self.Count = value;
        return value;
    }

    [Shim(Type + "set_Item(System.Int32,`0)")]
    public static T SetItem<T>(Meter m, ImmutableArray<T>.Builder self, int index, T value)
    {
        Guard.Charge(m, 5);
        self[index] = value;
        return value;
    }

    [Shim(Type + "Add(`0)")]
    public static void Add<T>(Meter m, ImmutableArray<T>.Builder self, T item)
    {
        Grow(m, self, 1);
        self.Add(item);
    }

    [Shim(Type + "AddRange(System.Collections.Generic.IEnumerable{`0})")]
    public static void AddRange<T>(Meter m, ImmutableArray<T>.Builder self, IEnumerable<T> items)
    {
        _ = self.Count; // A null receiver throws as the original would.
        ArgumentNullException.ThrowIfNull(items);
        T[] more = ImmutableArrayShims.All(m, items);
        Grow(m, self, more.Length);
        self.AddRange(more);
    }

    [Shim(Type + "AddRange(System.Collections.Immutable.ImmutableArray{`0})")]
    public static void AddRange<T>(Meter m, ImmutableArray<T>.Builder self, ImmutableArray<T> items)
    {
        Grow(m, self, items.IsDefault ? 0 : items.Length);
        self.AddRange(items);
    }

    [Shim(Type + "AddRange(System.Collections.Immutable.ImmutableArray{`0},System.Int32)")]
    public static void AddRange<T>(Meter m, ImmutableArray<T>.Builder self, ImmutableArray<T> items, int length)
    {
        Grow(m, self, length);
        self.AddRange(items, length);
    }

    [Shim(Type + "AddRange(System.Collections.Immutable.ImmutableArray{`0}.Builder)")]
    public static void AddRange<T>(Meter m, ImmutableArray<T>.Builder self, ImmutableArray<T>.Builder items)
    {
        Grow(m, self, items?.Count ?? 0);
        self.AddRange(items!);
    }

    [Shim(Type + "AddRange(System.ReadOnlySpan{`0})")]
    public static void AddRange<T>(Meter m, ImmutableArray<T>.Builder self, params ReadOnlySpan<T> items)
    {
        Grow(m, self, items.Length);
        self.AddRange(items);
    }

    [Shim(Type + "AddRange(`0[])")]
    public static void AddRange<T>(Meter m, ImmutableArray<T>.Builder self, params T[] items)
    {
        Grow(m, self, items?.Length ?? 0);
        self.AddRange(items!);
    }

    [Shim(Type + "AddRange(`0[],System.Int32)")]
    public static void AddRange<T>(Meter m, ImmutableArray<T>.Builder self, T[] items, int length)
    {
        Grow(m, self, length);
        self.AddRange(items, length);
    }

    [Shim(Type + "AddRange``1(System.Collections.Immutable.ImmutableArray{``0})")]
    public static void AddDerived<T, TDerived>(Meter m, ImmutableArray<T>.Builder self, ImmutableArray<TDerived> items)
        where TDerived : T
    {
        Grow(m, self, items.IsDefault ? 0 : items.Length);
        self.AddRange(items);
    }

    [Shim(Type + "AddRange``1(System.Collections.Immutable.ImmutableArray{``0}.Builder)")]
    public static void AddDerived<T, TDerived>(Meter m, ImmutableArray<T>.Builder self, ImmutableArray<TDerived>.Builder items)
        where TDerived : T
    {
        Grow(m, self, items?.Count ?? 0);
        self.AddRange(items!);
    }

    [Shim(Type + "AddRange``1(System.ReadOnlySpan{``0})")]
    public static void AddDerived<T, TDerived>(Meter m, ImmutableArray<T>.Builder self, params ReadOnlySpan<TDerived> items)
        where TDerived : T
    {
        Grow(m, self, items.Length);
        self.AddRange(items);
    }

    [Shim(Type + "AddRange``1(``0[])")]
    public static void AddDerived<T, TDerived>(Meter m, ImmutableArray<T>.Builder self, TDerived[] items)
        where TDerived : T
    {
        Grow(m, self, items?.Length ?? 0);
        self.AddRange(items!);
    }

    [Shim(Type + "Insert(System.Int32,`0)")]
    public static void Insert<T>(Meter m, ImmutableArray<T>.Builder self, int index, T item)
    {
        Grow(m, self, 1);
        Work.Move<T>(m, self.Count - (long)index);
        self.Insert(index, item);
    }

    [Shim(Type + "InsertRange(System.Int32,System.Collections.Generic.IEnumerable{`0})")]
    public static void InsertRange<T>(Meter m, ImmutableArray<T>.Builder self, int index, IEnumerable<T> items)
    {
        if ((uint)index <= (uint)self.Count && items is not null && items is not ImmutableArray<T> { IsDefault: true }) items = ImmutableArrayShims.All(m, items);
        else if (items is not null) items = Array.Empty<T>(); // Refused for its index.
        Grow(m, self, (items as T[])?.Length ?? 0);
        Work.Move<T>(m, self.Count - (long)index);
        self.InsertRange(index, items!);
    }

    [Shim(Type + "InsertRange(System.Int32,System.Collections.Immutable.ImmutableArray{`0})")]
    public static void InsertRange<T>(Meter m, ImmutableArray<T>.Builder self, int index, ImmutableArray<T> items)
    {
        Grow(m, self, items.IsDefault ? 0 : items.Length);
        Work.Move<T>(m, self.Count - (long)index);
        self.InsertRange(index, items);
    }

    [Shim(Type + "Clear")]
    public static void Clear<T>(Meter m, ImmutableArray<T>.Builder self)
    {
        Work.Move<T>(m, self.Count);
        self.Clear();
    }

    [Shim(Type + "RemoveAt(System.Int32)")]
    public static void RemoveAt<T>(Meter m, ImmutableArray<T>.Builder self, int index)
    {
        Work.Move<T>(m, self.Count - (long)index);
        self.RemoveAt(index);
    }

    [Shim(Type + "RemoveRange(System.Int32,System.Int32)")]
    public static void RemoveRange<T>(Meter m, ImmutableArray<T>.Builder self, int index, int length)
    {
        Work.Move<T>(m, self.Count);
        self.RemoveRange(index, length);
    }

    // As the base library: twice the capacity, or what is needed.
    internal static void Grow<T>(Meter m, ImmutableArray<T>.Builder self, long more)
    {
        long needed = self.Count + Math.Max(0, more);
        if (needed > self.Capacity) Work.Buffer<T>(m, Math.Max(2L * self.Capacity, needed));
        Work.Move<T>(m, more);
    }
}
