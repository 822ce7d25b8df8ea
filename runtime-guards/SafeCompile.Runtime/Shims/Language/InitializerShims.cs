// If this file is wrong elements are added to collections without a charge.
using System.Collections;
using System.Collections.ObjectModel;

namespace SafeCompile.Runtime;

/// <summary>
/// Collection initialisers and compound assignments as expressions. <c>new List&lt;int&gt; { 1, 2 }</c> becomes
/// <c>Add(Add(list, m, 1), m, 2)</c>: each call adds through the metered shim and returns the collection. The collection comes first, or a
/// table of a thousand entries would hold a thousand meters on the evaluation stack.
/// </summary>
public static class InitializerShims
{
    /// <summary>Returns <paramref name="value"/> and remembers it: evaluates a receiver or an index once.</summary>
    public static T Let<T>(T value, out T copy)
    {
        copy = value;
        return value;
    }

    /// <summary>The value of <paramref name="second"/>, after <paramref name="first"/> was evaluated.</summary>
    public static TSecond Second<TFirst, TSecond>(TFirst first, TSecond second)
    {
        _ = first;
        return second;
    }

    /// <summary>A copy of a value, so that nothing takes the address of the original.</summary>
    public static T Copy<T>(T value) => value;

    public static List<T> Add<T>(List<T> self, Meter m, T item)
    {
        ListShims.Add(m, self, item);
        return self;
    }

    public static List<T> Set<T>(List<T> self, Meter m, int index, T value)
    {
        self[index] = value;
        return self;
    }

    public static HashSet<T> Add<T>(HashSet<T> self, Meter m, T item)
    {
        HashSetShims.Add(m, self, item);
        return self;
    }

    public static Dictionary<TKey, TValue> Add<TKey, TValue>(Dictionary<TKey, TValue> self, Meter m, TKey key, TValue value)
        where TKey : notnull
    {
        DictionaryShims.Add(m, self, key, value);
        return self;
    }

    public static Dictionary<TKey, TValue> Set<TKey, TValue>(Dictionary<TKey, TValue> self, Meter m, TKey key, TValue value)
        where TKey : notnull
    {
        DictionaryShims.SetItem(m, self, key, value);
        return self;
    }

    public static SortedDictionary<TKey, TValue> Add<TKey, TValue>(SortedDictionary<TKey, TValue> self, Meter m, TKey key, TValue value)
        where TKey : notnull
    {
        SortedDictionaryShims.Add(m, self, key, value);
        return self;
    }

    public static SortedDictionary<TKey, TValue> Set<TKey, TValue>(SortedDictionary<TKey, TValue> self, Meter m, TKey key, TValue value)
        where TKey : notnull
    {
        SortedDictionaryShims.SetItem(m, self, key, value);
        return self;
    }

    public static SortedList<TKey, TValue> Add<TKey, TValue>(SortedList<TKey, TValue> self, Meter m, TKey key, TValue value)
        where TKey : notnull
    {
        SortedListShims.Add(m, self, key, value);
        return self;
    }

    public static SortedList<TKey, TValue> Set<TKey, TValue>(SortedList<TKey, TValue> self, Meter m, TKey key, TValue value)
        where TKey : notnull
    {
        SortedListShims.SetItem(m, self, key, value);
        return self;
    }

    public static SortedSet<T> Add<T>(SortedSet<T> self, Meter m, T item)
    {
        SortedSetShims.Add(m, self, item);
        return self;
    }

    public static Collection<T> Add<T>(Collection<T> self, Meter m, T item)
    {
        ObjectCollectionShims.Add(m, self, item);
        return self;
    }

    public static Collection<T> Set<T>(Collection<T> self, Meter m, int index, T value)
    {
        ObjectCollectionShims.SetItem(m, self, index, value);
        return self;
    }

    public static BitArray SetLength(BitArray self, Meter m, int value)
    {
        BitArrayShims.SetLength(m, self, value);
        return self;
    }

    public static StringWriter SetNewLine(StringWriter self, Meter m, string value)
    {
        StringWriterShims.SetNewLine(m, self, value);
        return self;
    }
}
