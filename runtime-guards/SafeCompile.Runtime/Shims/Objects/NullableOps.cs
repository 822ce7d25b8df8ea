// If this file is wrong an attacker reaches unguarded equality of a structure through a nullable or a key-value pair.
namespace SafeCompile.Runtime;

/// <summary>Operations of <see cref="Nullable{T}"/>: null equals null and comes before everything.</summary>
internal sealed class NullableOps<T> : Ops<T?>
    where T : struct
{
    internal override bool Same(Meter m, T? a, T? b) =>
        a.HasValue == b.HasValue && (!a.HasValue || Equality.Same(m, a.GetValueOrDefault(), b.GetValueOrDefault()));

    internal override int Code(Meter m, T? value) => value.HasValue ? Equality.Code(m, value.GetValueOrDefault()) : 0;

    internal override int Order(Meter m, T? a, T? b)
    {
        if (!a.HasValue) return b.HasValue ? -1 : 0;
        return b.HasValue ? Ordering.Compare(m, a.GetValueOrDefault(), b.GetValueOrDefault()) : 1;
    }
}

/// <summary>Operations of <see cref="KeyValuePair{TKey, TValue}"/>, whose own come from ValueType.</summary>
internal sealed class KeyValueOps<TKey, TValue> : Ops<KeyValuePair<TKey, TValue>>
{
    internal override bool Same(Meter m, KeyValuePair<TKey, TValue> a, KeyValuePair<TKey, TValue> b)
    {
        Guard.Charge(m, 2);
        return Equality.Same(m, a.Key, b.Key) && Equality.Same(m, a.Value, b.Value);
    }

    internal override int Code(Meter m, KeyValuePair<TKey, TValue> value)
    {
        Guard.Charge(m, 2);
        return Hashing.Combine(Equality.Code(m, value.Key), Equality.Code(m, value.Value));
    }

    internal override int Order(Meter m, KeyValuePair<TKey, TValue> a, KeyValuePair<TKey, TValue> b) =>
        throw new ArgumentException("At least one object must implement IComparable.");
}
