// expect: ok
// why: members that hand on to those of a list call no guest code back, though C# writes a virtual call
// output: 3 5 ids 4,5,6

using System.Collections;

IReadOnlyList<int> names = new Ids();
Console.WriteLine(names.Count + " " + names[1] + " " + names + " " + string.Join(",", names));

class Ids : IReadOnlyList<int>
{
    readonly List<int> _items = [4, 5, 6];
    readonly System.Text.StringBuilder _text = new("ids");
    public int Count => _items.Count;
    public int this[int i] => _items[i];
    public override string ToString() => _text.ToString();
    public IEnumerator<int> GetEnumerator() => _items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
