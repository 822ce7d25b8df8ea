// expect: ok
// why: immutable arrays where C# has syntax of its own: params, slices, list patterns, record members, keys, method groups, recursion
// output: 6
// output: True
// output: False
// output: True
// output: True
// output: System.Collections.Immutable.ImmutableArray`1[System.Int32]
// output: 1
// output: 2
// output: 0,1,4,9,16
// output: 3
// output: 3 2 1 3
// output: 12many 1
// output: 4
// output: 2
// output: 3
// output: 1
// output: 2
// output: 2 1,2

using System.Collections.Immutable;

Console.WriteLine(Sum(1,2,3) + Sum());
var r = new Rec("a", [1,2]);
Console.WriteLine(r == r with { Name = "a" });
Console.WriteLine(r with { Items = r.Items.Add(3) } == r);
Console.WriteLine(r.Items.GetHashCode() == ((object)r.Items).GetHashCode());
var set = new HashSet<ImmutableArray<int>> { r.Items };
Console.WriteLine(set.Contains(r.Items)); 
Console.WriteLine(r.Items);
ImmutableArray<Node> nodes = [new(1), new(2)]; foreach (ref readonly var n in nodes.AsSpan()) Console.WriteLine(n.V);
Console.WriteLine(string.Join(",", Grow(5)));
IEnumerable<int> lazy = nodes.Select(n => n.V);
Console.WriteLine(lazy.Sum());
var b = nodes.ToBuilder(); b.Add(new(3)); b.Sort((x, y) => y.V - x.V); foreach (var n in b) Console.Write(n.V + " ");
Console.WriteLine(b.ToImmutable().Length);
foreach (var n in nodes) Console.Write(n.V);
Console.WriteLine(nodes switch { [] => "none", [var one] => "one", [var f, ..] => "many " + f.V });
ImmutableArray<int> AddOne(ImmutableArray<int> a) => a.Length > 3 ? a : AddOne(a.Add(a.Length));
Console.WriteLine(AddOne([]).Length);
Func<ImmutableArray<int>, int, ImmutableArray<int>> add = (x, y) => x.Add(y);
Func<int, ImmutableArray<int>> group = ImmutableArray<int>.Empty.Add;
Console.WriteLine(add(group(4), 5).Length);
var (x1, y1) = (r.Items[0], r.Items[^1]);
Console.WriteLine(x1 + y1);
Console.WriteLine(r.Items[..1].Length);
Console.WriteLine(nodes is [var head, .. var tail] ? head.V + tail.Length : 0);
List<int> list = [1, 2, 3, 4];
Console.WriteLine($"{list[1..^1].Count} {string.Join(",", list[..2])}");
static int Sum(params ImmutableArray<int> xs)
{
    int sum = 0;
    for (int i = 0; i < xs.Length; i++) sum += xs[i];
    return sum;
}

static ImmutableArray<int> Grow(int n) { var b = ImmutableArray.CreateBuilder<int>(n); for (int i = 0; i < n; i++) b.Add(i * i); return b.MoveToImmutable(); }
record Rec(string Name, ImmutableArray<int> Items);
class Node(int v) { public int V => v; }
