// expect: ok
// why: the most common GetEnumerator hands out that of a list
// output: 1,2,3

using System.Collections;

Console.WriteLine(string.Join(",", new Bag { 3, 1, 2 }.OrderBy(x => x)));

class Bag : IEnumerable<int>
{
    readonly List<int> _items = [];
    public void Add(int item) => _items.Add(item);
    public IEnumerator<int> GetEnumerator() => _items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
