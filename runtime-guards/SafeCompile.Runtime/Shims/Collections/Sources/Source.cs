// If this file is wrong an attacker makes the base library trust a count that its own collection invents, or enumerates for free.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>How the runtime reads sequences that guests hand to it.</summary>
internal static class Source
{
    private const int EnumeratorFuel = 30;

    /// <summary>What every enumerator is charged; that of a class which is its own enumerator is charged its size beyond this (<see cref="CollectionFacts"/>).</summary>
    internal const int EnumeratorBytes = 96;

    // Of a dictionary: a key and a value of the largest structure that the rules allow. An enumerator holds its current element.
    private const int LargestElement = 2 * 128;

    /// <summary>As <c>source.GetEnumerator()</c>, charged.</summary>
    internal static IEnumerator<T> Open<T>(Meter m, IEnumerable<T> source)
    {
        Guard.Charge(m, EnumeratorFuel, EnumeratorBytes + 2 * Unsafe.SizeOf<T>()); // SizeOf is a JIT constant; no memory is touched.
        CollectionFacts.ChargeEnumeration(m, source);
        return source.GetEnumerator();
    }

    /// <inheritdoc cref="Open{T}(Meter, IEnumerable{T})"/>
    internal static System.Collections.IEnumerator Open(Meter m, System.Collections.IEnumerable source)
    {
        Guard.Charge(m, EnumeratorFuel, EnumeratorBytes + LargestElement);
        CollectionFacts.ChargeEnumeration(m, source);
        return source.GetEnumerator();
    }

    /// <summary>
    /// As <c>enumerator.Dispose()</c>. Chains of enumerators dispose each other, so it counts as a live activation; a dead context
    /// disposes nothing, else every level of the chain would trap again while the last one still unwinds.
    /// </summary>
    internal static void Close(IDisposable? enumerator)
    {
        if (enumerator is null || Guard.Active is not { } m || !Guard.Live(m)) return;
        Guard.Enter(3);
        enumerator.Dispose();
        Guard.Leave(m);
    }

    /// <summary>
    /// The sequence as a collection whose count the base library itself answers, so that it cannot change between our charge and its
    /// use; false for guests' collections, which are enumerated instead.
    /// </summary>
    internal static bool TryKnown<T>(IEnumerable<T> source, [NotNullWhen(true)] out ICollection<T>? known)
    {
        known = source switch
        {
            T[] array => array,
            Grouped<T> group => group.Items,
            ICollection<T> collection when Origin.IsFramework(source.GetType()) => collection,
            _ => null,
        };
        return known is not null;
    }

    /// <summary>Charges a copy of all elements of a base-library collection into an existing buffer.</summary>
    internal static void ChargeCopy<T>(Meter m, ICollection<T> known)
    {
        Work.Move<T>(m, known.Count);
        if (known is T[] or List<T>) return;
        Work.Calls(m, known.Count);
        CollectionFacts.ChargeSlots(m, known);
    }

    /// <summary><c>foreach</c> over <paramref name="source"/>, six units per element besides what the source itself charges.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // The reader is a large struct; inlining saves its copy.
    internal static Reader<T> Read<T>(Meter m, IEnumerable<T> source) => new(m, source);
}
