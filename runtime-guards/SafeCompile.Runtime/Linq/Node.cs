// If this file is wrong an attacker builds chains of sequences unpaid.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime.Linq;

/// <summary>
/// How an operator is written. It checks its arguments, charges a node and returns an iterator. The iterator's body enters as a
/// function that can recurse (<see cref="Guard.Enter(int)"/>), leaves before every <c>yield return</c> and enters again after it, so that
/// a chain of n operators counts as n live activations while an element is pulled through it. An exception leaves the count raised;
/// the handler that catches it restores it.
/// </summary>
internal static class Node
{
    /// <summary>Fuel of entering an iterator, at its start and after each element.</summary>
    internal const int Step = 4;

    private const int Fuel = 20;
    private const int Bytes = 200;

    /// <summary>Charges one operator of a chain: the iterator object with the reader inside, which holds up to three elements.</summary>
    internal static void New<T>() =>
        Guard.Charge(Guard.Current(), Fuel, Bytes + 3 * Unsafe.SizeOf<T>()); // SizeOf is a JIT constant; no memory is touched.

    /// <summary>With the plain message that System.Linq uses, not the longer one of the throw helpers.</summary>
    internal static ArgumentOutOfRangeException OutOfRange(string parameter) => new(parameter);

    internal static InvalidOperationException NoElements() => new("Sequence contains no elements");

    internal static InvalidOperationException NoMatch() => new("Sequence contains no matching element");

    internal static InvalidOperationException MoreThanOneElement() => new("Sequence contains more than one element");

    internal static InvalidOperationException MoreThanOneMatch() => new("Sequence contains more than one matching element");
}
