// If this file is wrong an attacker recurses through ValueType.Equals, which boxes and reflects without any guard.
namespace SafeCompile.Runtime;

/// <summary>Operations of structs that are not tuples: their overrides, else a charged walk over the fields.</summary>
internal sealed class StructOps<T> : Ops<T>
    where T : struct
{
    private static readonly bool s_framework = Origin.IsFramework(typeof(T));
    private static readonly bool s_equatable = typeof(IEquatable<T>).IsAssignableFrom(typeof(T));
    private static readonly bool s_equals = Origin.Overrides(typeof(T), typeof(ValueType), "Equals", typeof(object));
    private static readonly bool s_hashes = !s_framework && Origin.Overrides(typeof(T), typeof(ValueType), "GetHashCode");
    private static readonly bool s_comparable = typeof(IComparable<T>).IsAssignableFrom(typeof(T));
    private static readonly FieldWalk s_fields = FieldWalk.Of(typeof(T));

    internal override bool Same(Meter m, T a, T b)
    {
        if (s_equatable)
        {
            Guard.Charge(m, 3);
            return EqualityComparer<T>.Default.Equals(a, b);
        }

        return SameAs(m, Guard.Box(m, a), Guard.Box(m, b));
    }

    internal override bool SameAs(Meter m, object a, object? b)
    {
        Guard.Charge(m, 4);
        return s_equals ? a.Equals(b) : b is T && s_fields.Same(m, a, b);
    }

    internal override int Code(Meter m, T value)
    {
        Guard.Charge(m, 3);
        return s_hashes ? value.GetHashCode() : s_fields.Code(m, Guard.Box(m, value));
    }

    internal override int Order(Meter m, T a, T b)
    {
        Guard.Charge(m, 3);
        return s_comparable ? Comparer<T>.Default.Compare(a, b) : OrderOf(m, Guard.Box(m, a), Guard.Box(m, b));
    }
}
