// If this file is wrong an attacker gets base-library code to recurse over structures that it built, past every guard.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Equality, hash code and order of one run-time type, charged and with nesting counted. One immutable object per type.</summary>
internal abstract class ObjectOps
{
    // Weak, so that the types of an unloaded image are not kept alive from here.
    private static readonly ConditionalWeakTable<Type, ObjectOps> s_byType = [];

    /// <summary>True when the type has reference equality and no code of its own for it.</summary>
    internal virtual bool IsIdentity => false;

    /// <summary>The operations of an object whose run-time type is <paramref name="type"/>.</summary>
    internal static ObjectOps Of(Type type) => s_byType.GetValue(type, static t => OpsFactory.Exact(t));

    /// <summary>As <c>a.Equals(b)</c>; <paramref name="a"/> has the type of these operations.</summary>
    internal abstract bool SameAs(Meter m, object a, object? b);

    /// <summary>As <c>a.GetHashCode()</c>.</summary>
    internal abstract int CodeOf(Meter m, object a);

    /// <summary>As <c>Comparer.Default.Compare(a, b)</c> for values that are both there.</summary>
    internal virtual int OrderOf(Meter m, object a, object b)
    {
        if (a is IComparable left) return left.CompareTo(b);
        if (b is IComparable right) return -right.CompareTo(a);
        throw new ArgumentException("At least one object must implement IComparable.");
    }
}

/// <summary>The same operations on values of the declared type <typeparamref name="T"/>, without boxing.</summary>
internal abstract class Ops<T> : ObjectOps
{
    internal static readonly Ops<T> Instance = (Ops<T>)OpsFactory.Declared(typeof(T));

    /// <summary>As <c>EqualityComparer&lt;T&gt;.Default.Equals</c>.</summary>
    internal abstract bool Same(Meter m, T? a, T? b);

    /// <summary>As <c>EqualityComparer&lt;T&gt;.Default.GetHashCode</c>, with fixed constants.</summary>
    internal abstract int Code(Meter m, T? value);

    /// <summary>As <c>Comparer&lt;T&gt;.Default.Compare</c>.</summary>
    internal abstract int Order(Meter m, T? a, T? b);

    internal override bool SameAs(Meter m, object a, object? b) => b is T other && Same(m, (T)a, other);

    internal override int CodeOf(Meter m, object a) => Code(m, (T)a);
}
