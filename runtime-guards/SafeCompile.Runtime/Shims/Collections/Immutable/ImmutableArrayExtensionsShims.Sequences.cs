// If this file is wrong an attacker compares immutable arrays element by element for the price of one comparison.
using System.Collections.Immutable;

namespace SafeCompile.Runtime;

/// <summary>Equality of immutable arrays by their elements.</summary>
public static partial class ImmutableArrayExtensionsShims
{
    [Shim(Type + "SequenceEqual``2(System.Collections.Immutable.ImmutableArray{``1},System.Collections.Immutable.ImmutableArray{``0},System.Collections.Generic.IEqualityComparer{``1})")]
    public static bool SequenceEqual<TDerived, TBase>(Meter m, ImmutableArray<TBase> immutableArray, ImmutableArray<TDerived> items, IEqualityComparer<TBase>? comparer = null)
        where TDerived : TBase
    {
        TBase[] left = Elements.Of(immutableArray);
        TDerived[] right = Elements.Of(items);
        if (ReferenceEquals(left, right)) return true;
        if (left.Length != right.Length) return false;
        comparer = Safe(comparer);
        for (int i = 0; i < left.Length; i++)
        {
            Guard.Charge(m, 6);
            if (!comparer.Equals(left[i], right[i])) return false;
        }

        return true;
    }

    [Shim(Type + "SequenceEqual``2(System.Collections.Immutable.ImmutableArray{``1},System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEqualityComparer{``1})")]
    public static bool SequenceEqual<TDerived, TBase>(Meter m, ImmutableArray<TBase> immutableArray, IEnumerable<TDerived> items, IEqualityComparer<TBase>? comparer = null)
        where TDerived : TBase
    {
        ArgumentNullException.ThrowIfNull(items);
        TBase[] left = Elements.Of(immutableArray);
        comparer = Safe(comparer);
        int i = 0;
        foreach (TDerived item in Source.Read(m, items))
        {
            if (i == left.Length || !comparer.Equals(left[i], item)) return false;
            i++;
        }

        return i == left.Length;
    }

    [Shim(Type + "SequenceEqual``2(System.Collections.Immutable.ImmutableArray{``1},System.Collections.Immutable.ImmutableArray{``0},System.Func{``1,``1,System.Boolean})")]
    public static bool SequenceEqual<TDerived, TBase>(Meter m, ImmutableArray<TBase> immutableArray, ImmutableArray<TDerived> items, Func<TBase, TBase, bool> predicate)
        where TDerived : TBase
    {
        ArgumentNullException.ThrowIfNull(predicate);
        TBase[] left = Elements.Of(immutableArray);
        TDerived[] right = Elements.Of(items);
        if (ReferenceEquals(left, right)) return true;
        if (left.Length != right.Length) return false;
        for (int i = 0; i < left.Length; i++)
        {
            Guard.Charge(m, 6);
            if (!predicate(left[i], right[i])) return false;
        }

        return true;
    }

    private static IEqualityComparer<T> Safe<T>(IEqualityComparer<T>? comparer) =>
        comparer is null || ReferenceEquals(comparer, EqualityComparer<T>.Default) ? MeteredComparer<T>.Instance : comparer;
}
