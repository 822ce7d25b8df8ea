// expect: ok
// why: elements of long value tuples are compared and equal as the types that they are declared with, which may have IComparable<T> and IEquatable<T> only
// output: -1
// output: -1
// output: True
// output: True
// output: 1
// output: 11 12 21
using System;
using System.Collections.Generic;
using System.Linq;

Rank low = new(1), high = new(2);
Console.WriteLine((1, 2, 3, 4, 5, low).CompareTo((1, 2, 3, 4, 5, high)));
Console.WriteLine((low, 2, 3, 4, 5, 6, 7).CompareTo((high, 2, 3, 4, 5, 6, 7)));
Console.WriteLine((1, 2, 3, 4, 5, low) == (1, 2, 3, 4, 5, new Rank(1)));
Console.WriteLine((1, 2, 3, 4, 5, low).Equals((1, 2, 3, 4, 5, new Rank(1))));
Console.WriteLine(new ValueTuple<Rank>(high).CompareTo(new ValueTuple<Rank>(low)));

List<(Rank, int, int, int, int, int)> list = [(high, 1, 1, 1, 1, 1), (low, 1, 1, 1, 1, 2), (low, 1, 1, 1, 1, 1)];
list.Sort();
Console.WriteLine(string.Join(" ", list.Select(x => $"{x.Item1.Value}{x.Item6}")));

sealed class Rank(int value) : IComparable<Rank>, IEquatable<Rank>
{
    public int Value { get; } = value;

    public int CompareTo(Rank? other) => Value.CompareTo(other!.Value);

    public bool Equals(Rank? other) => other is not null && other.Value == Value;

    public override bool Equals(object? obj) => Equals(obj as Rank);

    public override int GetHashCode() => Value;

    public static bool operator ==(Rank a, Rank b) => a.Equals(b);

    public static bool operator !=(Rank a, Rank b) => !a.Equals(b);
}
