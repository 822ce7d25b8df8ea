// If this file is wrong an attacker compares deep structures of its own without paying or being counted.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Order of values as <c>Comparer&lt;T&gt;.Default</c> defines it; strings are ordinal (invariant globalization).</summary>
internal static class Ordering
{
    /// <summary>As <c>Comparer&lt;T&gt;.Default.Compare(a, b)</c>. Primitive types are not charged: the caller's fixed charge covers them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Folds to one compare for primitive types.
    internal static int Compare<T>(Meter m, T? a, T? b) =>
        Primitive.Is<T>() ? Comparer<T>.Default.Compare(a, b) : Ops<T>.Instance.Order(m, a, b);

    /// <summary>As the non-generic default comparer.</summary>
    internal static int CompareObjects(Meter m, object? a, object? b)
    {
        if (ReferenceEquals(a, b)) return 0;
        if (a is null) return -1;
        if (b is null) return 1;
        Guard.Enter(12);
        int order = ObjectOps.Of(a.GetType()).OrderOf(m, a, b);
        Guard.Leave(m);
        return order;
    }

    /// <summary>
    /// The comparer to hand to the base library: null where its own default is safe (primitive types, and guests' IComparable,
    /// which is guarded), so that the very same algorithm runs as without metering; else ours.
    /// </summary>
    internal static IComparer<T>? Safe<T>(IComparer<T>? comparer)
    {
        if (comparer is not (null or MeteredOrder<T>) && comparer != Comparer<T>.Default) return comparer;
        if (Primitive.Is<T>()) return null;
        bool guarded = typeof(IComparable<T>).IsAssignableFrom(typeof(T)) && !Origin.IsFramework(typeof(T));
        return guarded ? null : MeteredOrder<T>.Instance;
    }
}
