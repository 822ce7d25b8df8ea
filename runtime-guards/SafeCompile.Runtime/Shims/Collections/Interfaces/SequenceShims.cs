// If this file is wrong an attacker enumerates huge, emptied tables for nothing through an interface.
using System.Collections;

namespace SafeCompile.Runtime;

/// <summary>Metered members of the sequence interfaces. MoveNext, Dispose and the typed Current are direct.</summary>
public static class SequenceShims
{
    [Shim("M:System.Collections.Generic.IEnumerable`1.GetEnumerator")]
    public static IEnumerator<T> GetEnumerator<T>(Meter m, IEnumerable<T> self) => Source.Open(m, self);

    [Shim("M:System.Collections.IEnumerable.GetEnumerator")]
    public static IEnumerator GetEnumerator(Meter m, IEnumerable self) => Source.Open(m, self);

    [Shim("M:System.Collections.IEnumerator.get_Current")]
    public static object? GetCurrent(Meter m, IEnumerator self)
    {
        Guard.Charge(m, 5, Boxes.Bytes);
        return Boxes.Paid(m, self.Current);
    }
}
