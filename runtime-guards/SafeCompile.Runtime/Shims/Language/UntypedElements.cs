// If this file is wrong an attacker has values boxed for nothing, or its enumerator is not disposed of.
using System.Collections;

namespace SafeCompile.Runtime;

/// <summary>The enumerator of a sequence without an element type as <c>foreach</c> uses it: charged per element, disposed of at the end.</summary>
internal sealed class UntypedElements(IEnumerator source) : IEnumerator<object?>
{
    public object? Current => SequenceShims.GetCurrent(Guard.Current(), source);

    public bool MoveNext() => source.MoveNext();

    public void Reset() => throw new NotSupportedException();

    public void Dispose() => (source as IDisposable)?.Dispose();
}
