// If this file is wrong an attacker recurses over nested tuples in base-library frames, which no guard counts.
namespace SafeCompile.Runtime;

/// <summary>Default equality and order of one element of a value tuple: by the type that the element is declared with, not by its run-time type.</summary>
internal abstract class TupleItem
{
    /// <summary>Those of a value tuple's elements in order; the eighth and later ones are in a tuple of their own.</summary>
    internal static TupleItem[] Of(Type tuple)
    {
        const int Rest = 7;
        Type[] types = tuple.GenericTypeArguments;
        var items = new List<TupleItem>();
        for (int i = 0; i < types.Length; i++)
        {
            if (i == Rest) items.AddRange(Of(types[i]));
            else items.Add((TupleItem)Activator.CreateInstance(typeof(TupleItem<>).MakeGenericType(types[i]), nonPublic: true)!);
        }

        return [.. items];
    }

    internal abstract bool Same(Meter m, object? a, object? b);

    internal abstract int Order(Meter m, object? a, object? b);
}

/// <inheritdoc cref="TupleItem"/>
internal sealed class TupleItem<T> : TupleItem
{
    internal override bool Same(Meter m, object? a, object? b) => Equality.Same(m, (T?)a, (T?)b);

    internal override int Order(Meter m, object? a, object? b) => Ordering.Compare(m, (T?)a, (T?)b);
}
