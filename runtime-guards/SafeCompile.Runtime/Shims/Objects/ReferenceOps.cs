// If this file is wrong an attacker reaches base-library equality of nested structures through a variable of a base type or interface.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Operations of values declared as a reference type: a guest's own IEquatable or IComparable first, else by run-time type.</summary>
internal sealed class ReferenceOps<T> : Ops<T>
    where T : class
{
    private static readonly bool s_framework = Origin.IsFramework(typeof(T));
    private static readonly bool s_equatable = !s_framework && typeof(IEquatable<T>).IsAssignableFrom(typeof(T));
    private static readonly bool s_comparable = !s_framework && typeof(IComparable<T>).IsAssignableFrom(typeof(T));

    internal override bool Same(Meter m, T? a, T? b)
    {
        if (a is null || b is null) return a is null && b is null;
        if (!s_equatable) return Equality.SameObjects(m, a, b);
        Guard.Charge(m, 3);
        return EqualityComparer<T>.Default.Equals(a, b);
    }

    internal override int Code(Meter m, T? value) => Equality.CodeOfObject(m, value!);

    internal override int Order(Meter m, T? a, T? b)
    {
        if (!s_comparable) return Ordering.CompareObjects(m, a, b);
        Guard.Charge(m, 3);
        return Comparer<T>.Default.Compare(a, b);
    }
}

/// <summary>Objects with reference equality.</summary>
internal sealed class IdentityOps : ObjectOps
{
    internal static readonly IdentityOps Instance = new();

    internal override bool IsIdentity => true;

    internal override bool SameAs(Meter m, object a, object? b) => ReferenceEquals(a, b);

    internal override int CodeOf(Meter m, object a) => IdentityHash.Of(m, a);
}

/// <summary>Objects whose overrides are guarded themselves (guests), trusted (hosts) or known to be short (the base library).</summary>
internal sealed class VirtualOps(Type type) : ObjectOps
{
    private readonly bool _hashes = Origin.Overrides(type, typeof(object), "GetHashCode");

    internal override bool SameAs(Meter m, object a, object? b) => a.Equals(b);

    internal override int CodeOf(Meter m, object a) => _hashes ? a.GetHashCode() : IdentityHash.Of(m, a);
}

/// <summary>
/// Objects of the base library whose own hash codes are random or by address, and would be the same in every context: of a type by order of
/// first asking, of the others by name.
/// </summary>
internal sealed class NamedOps : ObjectOps
{
    internal static readonly NamedOps Instance = new();

    internal static bool Are(Type type) => typeof(Type).IsAssignableFrom(type) || typeof(System.Globalization.CultureInfo).IsAssignableFrom(type) || typeof(System.Text.Encoding).IsAssignableFrom(type);

    internal override bool SameAs(Meter m, object a, object? b) => a.Equals(b);

    internal override int CodeOf(Meter m, object a) => a switch
    {
        System.Globalization.CultureInfo culture => Hashing.Text(culture.Name),
        System.Text.Encoding encoding => Hashing.Combine(0, encoding.CodePage),
        _ => IdentityHash.Of(m, a),
    };
}

/// <summary>Delegates: at most 64 targets are compared; the hash code is one for all, because the base library's is random.</summary>
internal sealed class DelegateOps : ObjectOps
{
    internal static readonly DelegateOps Instance = new();

    internal override bool SameAs(Meter m, object a, object? b)
    {
        Guard.Charge(m, 300);
        return a.Equals(b);
    }

    internal override int CodeOf(Meter m, object a) => RuntimeHelpers.Equals(a, null) ? 0 : 0x2545F491;
}
