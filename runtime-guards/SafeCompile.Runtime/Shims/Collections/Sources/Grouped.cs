// If this file is wrong an attacker changes the elements of a group while the runtime reads them.
using System.Collections;

namespace SafeCompile.Runtime;

/// <summary>A sequence whose elements are kept in a list of ours; guests see only the sequence.</summary>
internal abstract class Grouped<T> : IEnumerable<T>
{
    internal List<T> Items { get; } = [];

    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
