// If this file is wrong an attacker copies arrays unpaid by changing immutable ones again and again.
using System.Collections.Immutable;

namespace SafeCompile.Runtime;

/// <summary>What gives a changed copy. Length, IsEmpty, IsDefault, reading by index and enumerating are direct.</summary>
public static partial class ImmutableArrayShims
{
    private const string Type = "M:System.Collections.Immutable.ImmutableArray`1.";

    [Shim(Type + "Add(`0)")]
    public static ImmutableArray<T> Add<T>(Meter m, ImmutableArray<T> self, T item)
    {
        Work.Buffer<T>(m, Elements.Of(self).Length + 1L);
        return self.Add(item);
    }

    [Shim(Type + "AddRange(System.Collections.Generic.IEnumerable{`0})")]
    public static ImmutableArray<T> AddRange<T>(Meter m, ImmutableArray<T> self, IEnumerable<T> items) => InsertRange(m, self, Elements.Of(self).Length, items);

    [Shim(Type + "AddRange(System.Collections.Immutable.ImmutableArray{`0})")]
    public static ImmutableArray<T> AddRange<T>(Meter m, ImmutableArray<T> self, ImmutableArray<T> items)
    {
        Joined(m, self, items.IsDefault ? 0 : items.Length);
        return self.AddRange(items);
    }

    [Shim(Type + "AddRange(System.Collections.Immutable.ImmutableArray{`0},System.Int32)")]
    public static ImmutableArray<T> AddRange<T>(Meter m, ImmutableArray<T> self, ImmutableArray<T> items, int length)
    {
        Joined(m, self, items.IsDefault ? 0 : items.Length);
        return self.AddRange(items, length);
    }

    [Shim(Type + "AddRange``1(System.Collections.Immutable.ImmutableArray{``0})")]
    public static ImmutableArray<T> AddDerived<T, TDerived>(Meter m, ImmutableArray<T> self, ImmutableArray<TDerived> items)
        where TDerived : T
    {
        Joined(m, self, items.IsDefault ? 0 : items.Length);
        return self.AddRange(items);
    }

    [Shim(Type + "AddRange(System.ReadOnlySpan{`0})")]
    public static ImmutableArray<T> AddRange<T>(Meter m, ImmutableArray<T> self, params ReadOnlySpan<T> items)
    {
        Joined(m, self, items.Length);
        return self.AddRange(items);
    }

    [Shim(Type + "AddRange(`0[])")]
    public static ImmutableArray<T> AddRange<T>(Meter m, ImmutableArray<T> self, params T[] items)
    {
        Joined(m, self, items?.Length ?? 0);
        return self.AddRange(items!);
    }

    [Shim(Type + "AddRange(`0[],System.Int32)")]
    public static ImmutableArray<T> AddRange<T>(Meter m, ImmutableArray<T> self, T[] items, int length)
    {
        Joined(m, self, items?.Length ?? 0);
        return self.AddRange(items!, length);
    }

    [Shim(Type + "AddRange``1(``0[])")]
    public static ImmutableArray<T> AddDerived<T, TDerived>(Meter m, ImmutableArray<T> self, TDerived[] items)
        where TDerived : T
    {
        Joined(m, self, items?.Length ?? 0);
        return self.AddRange(items!);
    }

    [Shim(Type + "Insert(System.Int32,`0)")]
    public static ImmutableArray<T> Insert<T>(Meter m, ImmutableArray<T> self, int index, T item)
    {
        Work.Buffer<T>(m, Elements.Of(self).Length + 1L);
        return self.Insert(index, item);
    }

    [Shim(Type + "InsertRange(System.Int32,System.Collections.Generic.IEnumerable{`0})")]
    public static ImmutableArray<T> InsertRange<T>(Meter m, ImmutableArray<T> self, int index, IEnumerable<T> items)
    {
        T[] old = Elements.Of(self);
        if ((uint)index > (uint)old.Length) return self.InsertRange(index, Array.Empty<T>());
        ArgumentNullException.ThrowIfNull(items);
        if (items is ImmutableArray<T> { IsDefault: true }) return self.InsertRange(index, items); // It says so itself.
        T[] more = All(m, items);
        Joined(m, self, more.Length);
        return self.InsertRange(index, more);
    }

    [Shim(Type + "InsertRange(System.Int32,System.Collections.Immutable.ImmutableArray{`0})")]
    public static ImmutableArray<T> InsertRange<T>(Meter m, ImmutableArray<T> self, int index, ImmutableArray<T> items)
    {
        Joined(m, self, items.IsDefault ? 0 : items.Length);
        return self.InsertRange(index, items);
    }

    [Shim(Type + "InsertRange(System.Int32,System.ReadOnlySpan{`0})")]
    public static ImmutableArray<T> InsertRange<T>(Meter m, ImmutableArray<T> self, int index, params ReadOnlySpan<T> items)
    {
        Joined(m, self, items.Length);
        return self.InsertRange(index, items);
    }

    [Shim(Type + "InsertRange(System.Int32,`0[])")]
    public static ImmutableArray<T> InsertRange<T>(Meter m, ImmutableArray<T> self, int index, T[] items)
    {
        Joined(m, self, items?.Length ?? 0);
        return self.InsertRange(index, items!);
    }

    [Shim(Type + "SetItem(System.Int32,`0)")]
    public static ImmutableArray<T> SetItem<T>(Meter m, ImmutableArray<T> self, int index, T item)
    {
        Work.Buffer<T>(m, Elements.Of(self).Length);
        return self.SetItem(index, item);
    }

    [Shim(Type + "Slice(System.Int32,System.Int32)")]
    public static ImmutableArray<T> Slice<T>(Meter m, ImmutableArray<T> self, int start, int length)
    {
        Work.Buffer<T>(m, Math.Min(length, Elements.Of(self).Length));
        return self.Slice(start, length);
    }

    [Shim(Type + "Clear")]
    public static ImmutableArray<T> Clear<T>(Meter m, ImmutableArray<T> self)
    {
        Guard.Charge(m, 3);
        return self.Clear();
    }

    [Shim(Type + "ToBuilder")]
    public static ImmutableArray<T>.Builder ToBuilder<T>(Meter m, ImmutableArray<T> self)
    {
        Guard.Alloc(m, BuilderBytes);
        Work.Buffer<T>(m, Elements.Of(self).Length);
        return self.ToBuilder();
    }

    [Shim(Type + "RemoveAt(System.Int32)")]
    public static ImmutableArray<T> RemoveAt<T>(Meter m, ImmutableArray<T> self, int index)
    {
        Work.Buffer<T>(m, Elements.Of(self).Length);
        return self.RemoveAt(index);
    }

    [Shim(Type + "RemoveRange(System.Int32,System.Int32)")]
    public static ImmutableArray<T> RemoveRange<T>(Meter m, ImmutableArray<T> self, int index, int length)
    {
        Work.Buffer<T>(m, Elements.Of(self).Length);
        return self.RemoveRange(index, length);
    }

    [Shim(Type + "RemoveAll(System.Predicate{`0})")]
    public static ImmutableArray<T> RemoveAll<T>(Meter m, ImmutableArray<T> self, Predicate<T> match)
    {
        int length = Elements.Of(self).Length;
        Work.Buffer<T>(m, length);
        Guard.AllocLong(m, 64 + 8L * length); // The list of those to go, which doubles.
        Work.Calls(m, 2L * length);
        return self.RemoveAll(match);
    }

    [Shim(Type + "Remove(`0)")]
    public static ImmutableArray<T> Remove<T>(Meter m, ImmutableArray<T> self, T item) => Remove(m, self, item, null);

    [Shim(Type + "Remove(`0,System.Collections.Generic.IEqualityComparer{`0})")]
    public static ImmutableArray<T> Remove<T>(Meter m, ImmutableArray<T> self, T item, IEqualityComparer<T>? equalityComparer)
    {
        int index = Elements.IndexOf(m, Elements.Of(self), item, equalityComparer);
        return index < 0 ? self : RemoveAt(m, self, index);
    }

    [Shim(Type + "RemoveRange(System.Collections.Generic.IEnumerable{`0})")]
    public static ImmutableArray<T> RemoveRange<T>(Meter m, ImmutableArray<T> self, IEnumerable<T> items) => RemoveRange(m, self, items, null);

    [Shim(Type + "RemoveRange(System.Collections.Generic.IEnumerable{`0},System.Collections.Generic.IEqualityComparer{`0})")]
    public static ImmutableArray<T> RemoveRange<T>(Meter m, ImmutableArray<T> self, IEnumerable<T> items, IEqualityComparer<T>? equalityComparer)
    {
        _ = Elements.Of(self);
        ArgumentNullException.ThrowIfNull(items);
        return RemoveEach<T>(m, self, All(m, items), equalityComparer);
    }

    [Shim(Type + "RemoveRange(System.Collections.Immutable.ImmutableArray{`0})")]
    public static ImmutableArray<T> RemoveRange<T>(Meter m, ImmutableArray<T> self, ImmutableArray<T> items) => RemoveRange(m, self, items, null);

    [Shim(Type + "RemoveRange(System.Collections.Immutable.ImmutableArray{`0},System.Collections.Generic.IEqualityComparer{`0})")]
    public static ImmutableArray<T> RemoveRange<T>(Meter m, ImmutableArray<T> self, ImmutableArray<T> items, IEqualityComparer<T>? equalityComparer)
    {
        if (items.IsDefault) return self.RemoveRange(items, equalityComparer); // It says so itself.
        return RemoveEach<T>(m, self, items.AsSpan(), equalityComparer);
    }

    [Shim(Type + "RemoveRange(System.ReadOnlySpan{`0},System.Collections.Generic.IEqualityComparer{`0})")]
    public static ImmutableArray<T> RemoveRange<T>(Meter m, ImmutableArray<T> self, ReadOnlySpan<T> items, IEqualityComparer<T>? equalityComparer = null) => RemoveEach(m, self, items, equalityComparer);

    [Shim(Type + "RemoveRange(`0[],System.Collections.Generic.IEqualityComparer{`0})")]
    public static ImmutableArray<T> RemoveRange<T>(Meter m, ImmutableArray<T> self, T[] items, IEqualityComparer<T>? equalityComparer = null)
    {
        _ = Elements.Of(self);
        ArgumentNullException.ThrowIfNull(items);
        return RemoveEach<T>(m, self, items, equalityComparer);
    }

    [Shim(Type + "Replace(`0,`0)")]
    public static ImmutableArray<T> Replace<T>(Meter m, ImmutableArray<T> self, T oldValue, T newValue) => Replace(m, self, oldValue, newValue, null);

    [Shim(Type + "Replace(`0,`0,System.Collections.Generic.IEqualityComparer{`0})")]
    public static ImmutableArray<T> Replace<T>(Meter m, ImmutableArray<T> self, T oldValue, T newValue, IEqualityComparer<T>? equalityComparer)
    {
        int index = Elements.IndexOf(m, Elements.Of(self), oldValue, equalityComparer);
        return index < 0 ? throw NotFound() : SetItem(m, self, index, newValue);
    }

    [Shim(Type + "Sort")]
    public static ImmutableArray<T> Sort<T>(Meter m, ImmutableArray<T> self) => Sort(m, self, 0, Elements.Of(self).Length, null);

    [Shim(Type + "Sort(System.Comparison{`0})")]
    public static ImmutableArray<T> Sort<T>(Meter m, ImmutableArray<T> self, Comparison<T> comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Sort(m, self, ComparerShims.Create(m, comparison));
    }

    [Shim(Type + "Sort(System.Collections.Generic.IComparer{`0})")]
    public static ImmutableArray<T> Sort<T>(Meter m, ImmutableArray<T> self, IComparer<T>? comparer) => Sort(m, self, 0, Elements.Of(self).Length, comparer);

    [Shim(Type + "Sort(System.Int32,System.Int32,System.Collections.Generic.IComparer{`0})")]
    public static ImmutableArray<T> Sort<T>(Meter m, ImmutableArray<T> self, int index, int count, IComparer<T>? comparer)
    {
        T[] items = Elements.Of(self);
        if (index < 0 || count < 2 || index > items.Length - count) return self.Sort(index, count, comparer); // Refused, or nothing to do.
        if (IsSorted(m, items.AsSpan(index, count), Ordering.Safe(comparer))) return self;
        Work.Buffer<T>(m, items.Length);
        T[] sorted = [.. items];
        ArrayShims.Sort(m, sorted, index, count, comparer);
        return Elements.Freeze(sorted);
    }

    internal static ArgumentException NotFound() => new("Cannot find the old value", "oldValue");

    private static bool IsSorted<T>(Meter m, ReadOnlySpan<T> items, IComparer<T>? comparer)
    {
        comparer ??= Comparer<T>.Default;
        Work.Calls(m, items.Length);
        for (int i = 1; i < items.Length; i++)
        {
            if (comparer.Compare(items[i - 1], items[i]) > 0) return false;
        }

        return true;
    }

    // The default value is left to the base library to refuse.
    private static void Joined<T>(Meter m, ImmutableArray<T> self, int more) => Work.Buffer<T>(m, (self.IsDefault ? 0L : self.Length) + more);

    // Of each item the first place that is not to go yet.
    private static ImmutableArray<T> RemoveEach<T>(Meter m, ImmutableArray<T> self, ReadOnlySpan<T> items, IEqualityComparer<T>? comparer)
    {
        T[] old = Elements.Of(self);
        bool[] goes = Guard.NewArray<bool>(m, old.Length);
        int going = 0;
        foreach (T item in items)
        {
            for (int at = 0; at < old.Length; at++)
            {
                int found = Elements.IndexOf(m, old.AsSpan(at), item, comparer);
                if (found < 0) break;
                at += found;
                if (goes[at]) continue;
                goes[at] = true;
                going++;
                break;
            }
        }

        if (going == 0) return self;
        Work.Buffer<T>(m, old.Length);
        Work.Scan(m, 2L * old.Length);
        var rest = new T[old.Length - going];
        int next = 0;
        for (int i = 0; i < old.Length; i++)
        {
            if (!goes[i]) rest[next++] = old[i];
        }

        return Elements.Freeze(rest);
    }
}
