// If this file is wrong an attacker adds a pair twice through ICollection and the base library describes it, unmetered and without a depth check.
namespace SafeCompile.Runtime;

/// <summary>Looks for the key of a pair in a base-library dictionary that is seen as a collection of pairs; only for element types that are pairs.</summary>
internal abstract class PairProbe<T>
{
    /// <summary>Null when <typeparamref name="T"/> is not a pair.</summary>
    internal static readonly PairProbe<T>? Instance = typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
        ? (PairProbe<T>)Activator.CreateInstance(typeof(PairProbe<,>).MakeGenericType(typeof(T).GenericTypeArguments), nonPublic: true)!
        : null;

    /// <summary>True when <paramref name="pairs"/> is a dictionary of the base library and has the key of <paramref name="pair"/>.</summary>
    internal abstract bool Has(ICollection<T> pairs, T pair);
}

/// <inheritdoc cref="PairProbe{T}"/>
internal sealed class PairProbe<TKey, TValue> : PairProbe<KeyValuePair<TKey, TValue>>
{
    internal override bool Has(ICollection<KeyValuePair<TKey, TValue>> pairs, KeyValuePair<TKey, TValue> pair) =>
        pairs is IDictionary<TKey, TValue> dictionary && Origin.IsFramework(dictionary.GetType()) && dictionary.ContainsKey(pair.Key);
}
