// If this file is wrong an attacker makes every operation of a hash table walk all its entries for the price of one.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>A comparer that only the hash tables of guests see; guests see <see cref="Visible"/>.</summary>
internal interface IKeyComparer<T> : IEqualityComparer<T>
{
    /// <summary>What the guest gave, or its default.</summary>
    IEqualityComparer<T> Visible { get; }
}

/// <summary>
/// Default comparer inside guests' hash tables. Hash codes go through <see cref="Hashing.Scatter"/>. Keys whose code is one to one
/// are never compared more than once per operation, so they are not charged; reference identity costs one compare and is not
/// charged either. Where all keys have identity, its hash codes are the runtime's random ones; where others may stand among them, whose
/// comparison is charged, they are <see cref="IdentityHash"/>, or which keys collide, and with it fuel, would differ from run to run.
/// </summary>
internal sealed class KeyComparer<T> : IKeyComparer<T>
{
    // One step along a chain of entries with the same hash code, and the call.
    private const int CompareFuel = 10;

    internal static readonly KeyComparer<T> Instance = new();

    // The last run-time type seen and its operations, in one object so that a torn read is impossible. Only for guests' own types:
    // a static of object or another shared type would keep an unloaded image alive.
    private static readonly bool s_cacheable = !Origin.IsFramework(typeof(T));
    private static Seen? s_seen;

    public IEqualityComparer<T> Visible => MeteredComparer<T>.Instance;

    internal static IEqualityComparer<T> Over(IEqualityComparer<T>? comparer) => comparer switch
    {
        null or MeteredComparer<T> => Instance,
        IKeyComparer<T> key => key,
        _ when ReferenceEquals(comparer, EqualityComparer<T>.Default) => Instance,
        _ => new KeyComparerOver<T>(comparer),
    };

    public bool Equals(T? x, T? y)
    {
        if (Primitive.IsWord<T>()) return EqualityComparer<T>.Default.Equals(x, y);
        if (!typeof(T).IsValueType && typeof(T) != typeof(string) && x is not null && Of(x).IsIdentity && !s_typed) return ReferenceEquals(x, y);
        Meter m = Guard.Charge(CompareFuel);
        return Equality.Same(m, x, y);
    }

    public int GetHashCode(T obj)
    {
        if (Primitive.Is<T>()) return Hashing.Scatter(obj!.GetHashCode());
        if (obj is null) return 0;
        if (!typeof(T).IsValueType && typeof(T) != typeof(string) && !s_typed && Of(obj).IsIdentity)
            return Hashing.Scatter(s_onlyIdentity ? RuntimeHelpers.GetHashCode(obj) : IdentityHash.Of(Guard.Current(), obj));
        Meter m = Guard.Charge(5);
        return Hashing.Scatter(Equality.Code(m, obj));
    }

    // A type with IEquatable<T> but without overrides compares through IEquatable<T>.
    private static readonly bool s_typed = typeof(IEquatable<T>).IsAssignableFrom(typeof(T));

    private static readonly bool s_onlyIdentity = OnlyIdentity(typeof(T));

    // True when neither the type nor, in its own image, any type below it compares otherwise.
    private static bool OnlyIdentity(Type type)
    {
        if (type.IsValueType || type.IsInterface || Origin.IsFramework(type) || !ObjectOps.Of(type).IsIdentity) return false;
        return type.IsSealed || (!type.IsGenericType && !type.Assembly.GetTypes().Any(t => t.IsSubclassOf(type) && (t.IsGenericTypeDefinition || !ObjectOps.Of(t).IsIdentity)));
    }

    private static ObjectOps Of(T value)
    {
        Type type = value!.GetType();
        Seen? seen = s_seen;
        if (seen is not null && seen.Type == type) return seen.Ops;
        ObjectOps ops = ObjectOps.Of(type);
        if (s_cacheable) s_seen = new Seen(type, ops);
        return ops;
    }

    private sealed record Seen(Type Type, ObjectOps Ops);
}

/// <summary>A guest's or host's comparer inside a guest's hash table: each call is charged, hash codes are scattered.</summary>
internal sealed class KeyComparerOver<T>(IEqualityComparer<T> inner) : IKeyComparer<T>
{
    public IEqualityComparer<T> Visible => inner;

    public bool Equals(T? x, T? y)
    {
        Guard.Charge(10);
        return inner.Equals(x, y);
    }

    public int GetHashCode(T obj)
    {
        Guard.Charge(5);
        return Hashing.Scatter(inner.GetHashCode(obj!));
    }

    // Sets with equal comparers take the base library's short way through set operations.
    public override bool Equals(object? obj) => obj is KeyComparerOver<T> other && ReferenceEquals(other.Visible, inner);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(inner);
}
