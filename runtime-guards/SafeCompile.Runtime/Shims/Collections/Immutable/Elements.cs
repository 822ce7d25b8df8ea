// If this file is wrong an attacker searches immutable arrays with comparisons of its own that nobody charges.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafeCompile.Runtime;

/// <summary>The arrays inside immutable ones. They are read here, never written and never handed out.</summary>
internal static class Elements
{
    /// <summary>The array inside; <see cref="NullReferenceException"/> for the default value, as from every member of it.</summary>
    internal static T[] Of<T>(ImmutableArray<T> array)
    {
        T[]? items = ImmutableCollectionsMarshal.AsArray(array);
        _ = items!.Length;
        return items;
    }

    /// <summary>A new array becomes an immutable one. Only for arrays that nobody else has.</summary>
    internal static ImmutableArray<T> Freeze<T>(T[] own) => ImmutableCollectionsMarshal.AsImmutableArray(own);

    internal static ReadOnlySpan<T> Of<T>(ImmutableArray<T>.Builder builder) => Buffer<T>.Of(builder).AsSpan(0, builder.Count);

    /// <summary>The first element that equals <paramref name="item"/>, or -1.</summary>
    internal static int IndexOf<T>(Meter m, ReadOnlySpan<T> items, T item, IEqualityComparer<T>? comparer)
    {
        bool own = IsOwn(m, items.Length, comparer);
        for (int i = 0; i < items.Length; i++)
        {
            if (Same(m, items[i], item, own ? comparer : null)) return i;
        }

        return -1;
    }

    /// <summary>The last one.</summary>
    internal static int LastIndexOf<T>(Meter m, ReadOnlySpan<T> items, T item, IEqualityComparer<T>? comparer, bool itemFirst)
    {
        bool own = IsOwn(m, items.Length, comparer);
        for (int i = items.Length - 1; i >= 0; i--)
        {
            bool same = own && itemFirst ? Same(m, item, items[i], comparer) : Same(m, items[i], item, own ? comparer : null);
            if (same) return i;
        }

        return -1;
    }

    /// <summary>What the base library would have been given: it refuses a range in other words when the comparer is not its own.</summary>
    internal static IEqualityComparer<T>? Plain<T>(IEqualityComparer<T>? comparer) => comparer is MeteredComparer<T> ? null : comparer;

    // A search for a primitive is as fast as a scan; everything else is a call.
    private static bool IsOwn<T>(Meter m, int length, IEqualityComparer<T>? comparer)
    {
        bool own = comparer is not (null or MeteredComparer<T>) && !ReferenceEquals(comparer, EqualityComparer<T>.Default);
        Guard.ChargeLong(m, 10 + (Primitive.Is<T>() && !own ? length : 5L * length));
        return own;
    }

    private static bool Same<T>(Meter m, T a, T b, IEqualityComparer<T>? comparer) => comparer is null ? Equality.Same(m, a, b) : comparer.Equals(a, b);

    private static class Buffer<T>
    {
        // Private; a test holds that it is still there.
        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_elements")]
        internal static extern ref T[] Of(ImmutableArray<T>.Builder builder);
    }
}
