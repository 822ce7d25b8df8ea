// If this file is wrong an attacker compares or hashes deep structures of its own without paying or being counted.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>
/// Entry points of equality and hashing inside the runtime. Every step from one object into another passes through
/// <see cref="SameObjects"/> or <see cref="CodeOfObject"/>, which count it as a live activation.
/// </summary>
internal static class Equality
{
    private const int ObjectFuel = 12;

    /// <summary>As <c>EqualityComparer&lt;T&gt;.Default.Equals(a, b)</c>. Primitive types are not charged: the caller's fixed charge covers them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Folds to one compare for primitive types.
    internal static bool Same<T>(Meter m, T? a, T? b) =>
        Primitive.Is<T>() ? EqualityComparer<T>.Default.Equals(a, b) : Ops<T>.Instance.Same(m, a, b);

    /// <summary>As <c>EqualityComparer&lt;T&gt;.Default.GetHashCode(value)</c> with fixed constants; 0 for null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // As above.
    internal static int Code<T>(Meter m, T? value) =>
        Primitive.Is<T>() ? value!.GetHashCode() : value is null ? 0 : Ops<T>.Instance.Code(m, value);

    /// <summary>As <c>object.Equals(a, b)</c> except that it calls <c>a.Equals</c> also for identical references.</summary>
    internal static bool SameObjects(Meter m, object? a, object? b)
    {
        if (a is null || b is null) return a is null && b is null;
        if (a is string text) return b is string other && Ops<string>.Instance.Same(m, text, other);
        return SameAs(m, a, b);
    }

    /// <summary>As <c>a.Equals(b)</c>.</summary>
    internal static bool SameAs(Meter m, object a, object? b)
    {
        Guard.Enter(ObjectFuel);
        bool same = ObjectOps.Of(a.GetType()).SameAs(m, a, b);
        Guard.Leave(m);
        return same;
    }

    /// <summary>As <c>value.GetHashCode()</c>.</summary>
    internal static int CodeOfObject(Meter m, object value)
    {
        if (value is string text) return Ops<string>.Instance.Code(m, text);
        Guard.Enter(ObjectFuel);
        int code = ObjectOps.Of(value.GetType()).CodeOf(m, value);
        Guard.Leave(m);
        return code;
    }
}
