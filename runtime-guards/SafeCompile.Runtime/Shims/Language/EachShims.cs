// If this file is wrong an attacker enumerates without paying: foreach over a metered collection goes through here.
using System.Collections;

namespace SafeCompile.Runtime;

/// <summary>Gives an enumerator that a shim has paid for the shape that <c>foreach</c> wants.</summary>
public static class EachShims
{
    /// <summary><c>foreach (x in collection)</c> where the collection's GetEnumerator is metered: takes the enumerator that its shim returned.</summary>
    public static Each<TEnumerator> Of<TEnumerator>(TEnumerator enumerator) => new(enumerator);

    /// <summary>
    /// The elements of a two-dimensional array in row order. The compiler's own loops would spin over empty rows without a charge.
    /// </summary>
    public static Each<IEnumerator<T>> Grid<T>(Meter m, T[,] array)
    {
        Guard.AllocLong(m, 96);
        Guard.ChargeLong(m, 20 + array.GetLength(0) + (3 * array.LongLength));
        return new Each<IEnumerator<T>>(Walk(array));
    }

    /// <inheritdoc cref="Grid{T}(Meter, T[,])"/>
    public static Each<IEnumerator<T>> Grid<T>(Meter m, T[,,] array)
    {
        Guard.AllocLong(m, 96);
        Guard.ChargeLong(m, 20 + ((long)array.GetLength(0) * array.GetLength(1)) + array.GetLength(0) + (3 * array.LongLength));
        return new Each<IEnumerator<T>>(Walk(array));
    }

    /// <inheritdoc cref="Grid{T}(Meter, T[,])"/>
    public static Each<IEnumerator<T>> Grid<T>(Meter m, T[,,,] array)
    {
        Guard.AllocLong(m, 96);
        // The three outer lengths alone can exceed a long when the fourth is zero.
        UInt128 planes = (UInt128)(ulong)array.GetLength(0) * (ulong)array.GetLength(1);
        UInt128 spins = (planes * (ulong)array.GetLength(2)) + planes + (ulong)array.GetLength(0) + (3 * (UInt128)(ulong)array.LongLength) + 20;
        Guard.ChargeLong(m, spins > long.MaxValue ? long.MaxValue : (long)spins);
        return new Each<IEnumerator<T>>(Walk(array));
    }

    /// <summary><c>foreach</c> over a sequence that knows no element type: what <c>Current</c> costs is charged at each element.</summary>
    public static Each<IEnumerator<object?>> Untyped(Meter m, IEnumerator enumerator)
    {
        Guard.Charge(m, 10, 48);
        return new Each<IEnumerator<object?>>(new UntypedElements(enumerator));
    }

    private static IEnumerator<T> Walk<T>(T[,] array)
    {
        for (int i = 0; i < array.GetLength(0); i++)
        {
            for (int j = 0; j < array.GetLength(1); j++) yield return array[i, j];
        }
    }

    private static IEnumerator<T> Walk<T>(T[,,] array)
    {
        for (int i = 0; i < array.GetLength(0); i++)
        {
            for (int j = 0; j < array.GetLength(1); j++)
            {
                for (int k = 0; k < array.GetLength(2); k++) yield return array[i, j, k];
            }
        }
    }

    private static IEnumerator<T> Walk<T>(T[,,,] array)
    {
        for (int i = 0; i < array.GetLength(0); i++)
        {
            for (int j = 0; j < array.GetLength(1); j++)
            {
                for (int k = 0; k < array.GetLength(2); k++)
                {
                    for (int l = 0; l < array.GetLength(3); l++) yield return array[i, j, k, l];
                }
            }
        }
    }
}

/// <summary>A source whose enumerator was made beforehand.</summary>
public readonly struct Each<TEnumerator>
{
    private readonly TEnumerator _enumerator;

    internal Each(TEnumerator enumerator) => _enumerator = enumerator;

    /// <summary>The enumerator.</summary>
    public TEnumerator GetEnumerator() => _enumerator;
}
