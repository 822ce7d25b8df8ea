// If this file is wrong an attacker scans a huge, emptied hash table again and again for the price of no element, or fills the memory with
// copies of a large iterator.
using System.Collections;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>
/// What the runtime type of a collection hides from its interfaces: enumerating a hash table costs its capacity, not its count; enumerating
/// an iterator again copies its object, with all the locals of its body.
/// </summary>
internal class CollectionFacts
{
    private static readonly CollectionFacts s_dense = new();

    // Weak, so that the types of an unloaded image are not kept alive from here.
    private static readonly ConditionalWeakTable<Type, CollectionFacts> s_byType = [];

    // What GetEnumerator of this type allocates beyond the flat charge of every enumerator.
    private int _copyBytes;

    /// <summary>Slots that an enumeration or a copy of <paramref name="collection"/> walks beyond its elements; 0 when it walks none.</summary>
    internal static int SlotsOf(object collection) => Of(collection).Slots(collection);

    /// <summary>Charges what a scan of the slots costs: 0.25 each (0.18 measured).</summary>
    internal static void ChargeSlots(Meter m, object collection) => ChargeSlots(m, Of(collection), collection);

    /// <summary>Charges what making an enumerator takes beyond <see cref="Source.EnumeratorBytes"/>, and the slots that it will walk.</summary>
    internal static void ChargeEnumeration(Meter m, object collection)
    {
        CollectionFacts facts = Of(collection);
        if (facts._copyBytes > 0) Guard.AllocLong(m, facts._copyBytes);
        ChargeSlots(m, facts, collection);
    }

    protected virtual int Slots(object collection) => 0;

    private static void ChargeSlots(Meter m, CollectionFacts facts, object collection)
    {
        int slots = facts.Slots(collection);
        if (slots > 0) Guard.ChargeLong(m, slots >> 2);
    }

    private static CollectionFacts Of(object collection) => s_byType.GetValue(collection.GetType(), static t => Make(t));

    private static CollectionFacts Make(Type type)
    {
        if (!Origin.IsFramework(type)) return ForeignFacts(type);
        if (!type.IsGenericType) return s_dense;
        Type definition = type.GetGenericTypeDefinition();
        Type? facts =
            definition == typeof(HashSet<>) ? typeof(SetFacts<>)
            : definition == typeof(Dictionary<,>) ? typeof(TableFacts<,>)
            : definition == typeof(Dictionary<,>.KeyCollection) ? typeof(KeyFacts<,>)
            : definition == typeof(Dictionary<,>.ValueCollection) ? typeof(ValueFacts<,>)
            : definition == typeof(ReadOnlyDictionary<,>) ? typeof(ViewFacts<,>)
            : definition == typeof(ReadOnlyDictionary<,>.KeyCollection) ? typeof(ViewKeyFacts<,>)
            : definition == typeof(ReadOnlyDictionary<,>.ValueCollection) ? typeof(ViewValueFacts<,>)
            : null;
        return facts is null ? s_dense : (CollectionFacts)Activator.CreateInstance(facts.MakeGenericType(type.GenericTypeArguments), nonPublic: true)!;
    }

    // A class that is its own enumerator may return a copy of itself; the compiler's iterators do. Other guests' classes pay for what they make.
    private static CollectionFacts ForeignFacts(Type type)
    {
        if (type.IsValueType || !typeof(IEnumerator).IsAssignableFrom(type)) return s_dense;
        long size = 16;
        for (Type? t = type; t is not null; t = t.BaseType)
        {
            foreach (FieldInfo field in t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                size += (RuntimeHelpers.SizeOf(field.FieldType.TypeHandle) + 7L) & ~7L; // Of a class: of its reference.
        }

        long beyond = Math.Min(size, int.MaxValue) - Source.EnumeratorBytes;
        return beyond > 0 ? new CollectionFacts { _copyBytes = (int)beyond } : s_dense;
    }

    private sealed class SetFacts<T> : CollectionFacts
    {
        protected override int Slots(object collection) => ((HashSet<T>)collection).Capacity;
    }

    private sealed class TableFacts<TKey, TValue> : CollectionFacts
        where TKey : notnull
    {
        protected override int Slots(object collection) => ((Dictionary<TKey, TValue>)collection).Capacity;
    }

    private sealed class KeyFacts<TKey, TValue> : CollectionFacts
        where TKey : notnull
    {
        protected override int Slots(object collection) =>
        Table<TKey, TValue>.Of((Dictionary<TKey, TValue>.KeyCollection)collection).Capacity;
    }

    private sealed class ValueFacts<TKey, TValue> : CollectionFacts
        where TKey : notnull
    {
        protected override int Slots(object collection) =>
        Table<TKey, TValue>.Of((Dictionary<TKey, TValue>.ValueCollection)collection).Capacity;
    }

    private sealed class ViewFacts<TKey, TValue> : CollectionFacts
        where TKey : notnull
    {
        protected override int Slots(object collection) => SlotsOf(WrappedPairs<TKey, TValue>.Of((ReadOnlyDictionary<TKey, TValue>)collection));
    }

    private sealed class ViewKeyFacts<TKey, TValue> : CollectionFacts
        where TKey : notnull
    {
        protected override int Slots(object collection) => SlotsOf(WrappedPairs<TKey, TValue>.Of((ReadOnlyDictionary<TKey, TValue>.KeyCollection)collection));
    }

    private sealed class ViewValueFacts<TKey, TValue> : CollectionFacts
        where TKey : notnull
    {
        protected override int Slots(object collection) => SlotsOf(WrappedPairs<TKey, TValue>.Of((ReadOnlyDictionary<TKey, TValue>.ValueCollection)collection));
    }
}

/// <summary>The table behind a view of its keys or values. The field is private; a test holds that it is still there.</summary>
internal static class Table<TKey, TValue>
    where TKey : notnull
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_dictionary")]
    internal static extern ref Dictionary<TKey, TValue> Of(Dictionary<TKey, TValue>.KeyCollection keys);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_dictionary")]
    internal static extern ref Dictionary<TKey, TValue> Of(Dictionary<TKey, TValue>.ValueCollection values);
}
