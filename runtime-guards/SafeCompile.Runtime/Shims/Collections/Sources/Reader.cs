// If this file is wrong an attacker moves elements through the runtime unpaid.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>A metered <c>foreach</c> over any sequence, with short ways for arrays and lists. A struct for one loop; never copied by its users.</summary>
internal struct Reader<T> : IDisposable
{
    private const int ElementFuel = 6; // 5 to 13 ns measured, by the kind of source.

    private readonly Meter _m;
    private readonly T[]? _array;
    private readonly IEnumerator<T>? _other;
    private List<T>.Enumerator _list;
    private int _next;
    private T? _current;

    internal Reader(Meter m, IEnumerable<T> source)
    {
        _m = m;
        if (source is T[] array) _array = array;
        else if (source is System.Collections.Immutable.ImmutableArray<T> { IsDefault: false } immutable) _array = Elements.Of(immutable);
        else if (source.GetType() == typeof(List<T>)) _list = ((List<T>)source).GetEnumerator(); // A derived class may enumerate differently.
        else if (source is Grouped<T> group) _list = group.Items.GetEnumerator();
        else _other = Source.Open(m, source);
    }

    public readonly T Current => _current!;

    public readonly Reader<T> GetEnumerator() => this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Once per element of every sequence operator.
    public bool MoveNext()
    {
        Guard.Charge(_m, ElementFuel);
        Guard.Poll(_m); // A pipeline without lambdas runs no other code that asks.
        T[]? array = _array;
        if (array is not null)
        {
            if ((uint)_next >= (uint)array.Length) return false;
            _current = array[_next++];
            return true;
        }

        return MoveNextOther();
    }

    public readonly void Dispose() => Source.Close(_other);

    private bool MoveNextOther()
    {
        if (_other is null)
        {
            bool more = _list.MoveNext();
            _current = _list.Current;
            return more;
        }

        if (!_other.MoveNext()) return false;
        _current = _other.Current;
        return true;
    }
}
