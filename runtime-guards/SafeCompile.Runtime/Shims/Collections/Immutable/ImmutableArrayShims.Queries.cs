// If this file is wrong an attacker searches, copies or casts immutable arrays unpaid.
using System.Collections.Immutable;

namespace SafeCompile.Runtime;

/// <summary>Searching and copying out.</summary>
public static partial class ImmutableArrayShims
{
    [Shim(Type + "Contains(`0)")]
    public static bool Contains<T>(Meter m, ImmutableArray<T> self, T item) => IndexOf(m, self, item) >= 0;

    [Shim(Type + "Contains(`0,System.Collections.Generic.IEqualityComparer{`0})")]
    public static bool Contains<T>(Meter m, ImmutableArray<T> self, T item, IEqualityComparer<T>? equalityComparer) =>
        self.IsDefault ? self.Contains(item, equalityComparer) : Elements.IndexOf(m, Elements.Of(self), item, equalityComparer) >= 0; // It says so itself.

    [Shim(Type + "IndexOf(`0)")]
    public static int IndexOf<T>(Meter m, ImmutableArray<T> self, T item) => Elements.IndexOf(m, Elements.Of(self), item, null);

    [Shim(Type + "IndexOf(`0,System.Int32)")]
    public static int IndexOf<T>(Meter m, ImmutableArray<T> self, T item, int startIndex) => IndexOf(m, self, item, startIndex, Elements.Of(self).Length - startIndex, null);

    [Shim(Type + "IndexOf(`0,System.Int32,System.Collections.Generic.IEqualityComparer{`0})")]
    public static int IndexOf<T>(Meter m, ImmutableArray<T> self, T item, int startIndex, IEqualityComparer<T>? equalityComparer) =>
        IndexOf(m, self, item, startIndex, Elements.Of(self).Length - startIndex, equalityComparer);

    [Shim(Type + "IndexOf(`0,System.Int32,System.Int32)")]
    public static int IndexOf<T>(Meter m, ImmutableArray<T> self, T item, int startIndex, int count) => IndexOf(m, self, item, startIndex, count, null);

    [Shim(Type + "IndexOf(`0,System.Int32,System.Int32,System.Collections.Generic.IEqualityComparer{`0})")]
    public static int IndexOf<T>(Meter m, ImmutableArray<T> self, T item, int startIndex, int count, IEqualityComparer<T>? equalityComparer)
    {
        T[] items = Elements.Of(self);
        if (count == 0 && startIndex == 0) return -1;
        if ((uint)startIndex >= (uint)items.Length || count < 0 || count > items.Length - startIndex) return self.IndexOf(item, startIndex, count, Elements.Plain(equalityComparer)); // Refused.
        int found = Elements.IndexOf(m, items.AsSpan(startIndex, count), item, equalityComparer);
        return found < 0 ? -1 : startIndex + found;
    }

    [Shim(Type + "LastIndexOf(`0)")]
    public static int LastIndexOf<T>(Meter m, ImmutableArray<T> self, T item)
    {
        int length = Elements.Of(self).Length;
        return length == 0 ? -1 : LastIndexOf(m, self, item, length - 1, length, null);
    }

    [Shim(Type + "LastIndexOf(`0,System.Int32)")]
    public static int LastIndexOf<T>(Meter m, ImmutableArray<T> self, T item, int startIndex) =>
        Elements.Of(self).Length == 0 && startIndex == 0 ? -1 : LastIndexOf(m, self, item, startIndex, startIndex + 1, null);

    [Shim(Type + "LastIndexOf(`0,System.Int32,System.Int32)")]
    public static int LastIndexOf<T>(Meter m, ImmutableArray<T> self, T item, int startIndex, int count) => LastIndexOf(m, self, item, startIndex, count, null);

    [Shim(Type + "LastIndexOf(`0,System.Int32,System.Int32,System.Collections.Generic.IEqualityComparer{`0})")]
    public static int LastIndexOf<T>(Meter m, ImmutableArray<T> self, T item, int startIndex, int count, IEqualityComparer<T>? equalityComparer)
    {
        T[] items = Elements.Of(self);
        if (startIndex == 0 && count == 0) return -1;
        if ((uint)startIndex >= (uint)items.Length || count < 0 || count > startIndex + 1) return self.LastIndexOf(item, startIndex, count, Elements.Plain(equalityComparer)); // Refused.
        int found = Elements.LastIndexOf(m, items.AsSpan(startIndex - count + 1, count), item, equalityComparer, itemFirst: true);
        return found < 0 ? -1 : startIndex - count + 1 + found;
    }

    [Shim(Type + "CopyTo(`0[])")]
    public static void CopyTo<T>(Meter m, ImmutableArray<T> self, T[] destination)
    {
        Work.Move<T>(m, Elements.Of(self).Length);
        self.CopyTo(destination);
    }

    [Shim(Type + "CopyTo(`0[],System.Int32)")]
    public static void CopyTo<T>(Meter m, ImmutableArray<T> self, T[] destination, int destinationIndex)
    {
        Work.Move<T>(m, Elements.Of(self).Length);
        self.CopyTo(destination, destinationIndex);
    }

    [Shim(Type + "CopyTo(System.Int32,`0[],System.Int32,System.Int32)")]
    public static void CopyTo<T>(Meter m, ImmutableArray<T> self, int sourceIndex, T[] destination, int destinationIndex, int length)
    {
        Work.Move<T>(m, Math.Min(length, Elements.Of(self).Length));
        self.CopyTo(sourceIndex, destination, destinationIndex, length);
    }

    [Shim(Type + "CopyTo(System.Span{`0})")]
    public static void CopyTo<T>(Meter m, ImmutableArray<T> self, Span<T> destination)
    {
        Work.Move<T>(m, Elements.Of(self).Length);
        self.CopyTo(destination);
    }

    [Shim(Type + "OfType``1")]
    public static IEnumerable<TResult> OfType<T, TResult>(Meter m, ImmutableArray<T> self)
    {
        Guard.Charge(m, 10);
        return self.IsDefaultOrEmpty ? self.OfType<TResult>() : Linq.Enumerable.OfType<TResult>(Elements.Of(self));
    }

    [Shim(Type + "As``1")]
    public static ImmutableArray<TOther> As<T, TOther>(Meter m, ImmutableArray<T> self)
        where TOther : class
    {
        Guard.Charge(m, 10);
        return self.As<TOther>();
    }

    [Shim(Type + "CastArray``1")]
    public static ImmutableArray<TOther> CastArray<T, TOther>(Meter m, ImmutableArray<T> self)
        where TOther : class
    {
        Guard.Charge(m, 10);
        return self.CastArray<TOther>();
    }

    [Shim(Type + "CastUp``1(System.Collections.Immutable.ImmutableArray{``0})")]
    public static ImmutableArray<T> CastUp<T, TDerived>(Meter m, ImmutableArray<TDerived> items)
        where TDerived : class, T
    {
        Guard.Charge(m, 5);
        return ImmutableArray<T>.CastUp(items);
    }

    [Shim(Type + "Equals(System.Object)")]
    public static bool Equals<T>(Meter m, ImmutableArray<T> self, object? obj)
    {
        Guard.Charge(m, 10);
        return self.Equals(obj);
    }

    /// <summary>By identity of the array inside, as the base library; the same as of a box or a key.</summary>
    [Shim(Type + "GetHashCode")]
    public static int GetHashCode<T>(Meter m, ImmutableArray<T> self) => Equality.Code(m, self);
}
