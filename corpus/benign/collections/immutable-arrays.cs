// expect: ok
// near: SC1003
// why: immutable arrays: made in every way, changed copies, builders, queries, equality by identity, the default value
// output: True 3 3,1,2,9,4,5 9 5
// output: 8,30,1,2,7,4,5,6,6 | 3,1,2 | 4 8 False
// output: 8,30,1,2,7,4,5,6 | 30,1,2,7,4,5,6,6 | 8,7,4,5,6,6 | 1,2,4,5 | 30,1,2,7,4,5
// output: 1,2,4,5,6,6,7,8,30 | 30,8,7,6,6,5,4,2,1 | 8,30,1,2,7,4,5,0,6 | 1
// output: LAZY very the over jumps fox brown quick the 0 9
// output: jumps! brown! quick! LAZY the True True 36 LAZY 9
// output: 1,4,9,16,25
// output: True False True True True
// output: a:32 b:18 3 3 5 True True
// output: matched
// output: True True True
// output: NullReferenceException
// output: NullReferenceException
// output: IndexOutOfRangeException
// output: ArgumentOutOfRangeException
// output: InvalidOperationException
// output: NotSupportedException

using System.Collections.Immutable;

ImmutableArray<int> empty = [], a = [3, 1, 2], b = ImmutableArray.Create(4, 5);
ImmutableArray<int> joined = [.. a, 9, .. b];
Console.WriteLine($"{empty.IsEmpty} {a.Length} {string.Join(",", joined)} {joined[3]} {joined[^1]}");

ImmutableArray<int> c = a.Add(7).Insert(0, 8).AddRange(b).AddRange(new[] { 6, 6 }).SetItem(1, 30);
Console.WriteLine($"{string.Join(",", c)} | {string.Join(",", a)} | {c.IndexOf(7)} {c.LastIndexOf(6)} {c.Contains(99)}");
Console.WriteLine($"{string.Join(",", c.Remove(6))} | {string.Join(",", c.RemoveAt(0))} | {string.Join(",", c.RemoveRange(1, 3))} | {string.Join(",", c.RemoveAll(x => x > 5))} | {string.Join(",", c.RemoveRange([6, 6, 8]))}");
Console.WriteLine($"{string.Join(",", c.Sort())} | {string.Join(",", c.Sort((x, y) => y - x))} | {string.Join(",", c.Replace(6, 0))} | {a.Sort().BinarySearch(2)}");

ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
foreach (string word in "the quick brown fox jumps over the lazy dog".Split(' ')) words.Add(word);
words.Reverse();
words.RemoveAt(0);
words[0] = words[0].ToUpperInvariant();
words.Insert(1, "very");
ImmutableArray<string> frozen = words.ToImmutable();
words.Clear();
Console.WriteLine($"{string.Join(" ", frozen)} {words.Count} {frozen.Length}");

foreach (string word in frozen.Where(w => w.Length > 4).Select(w => w + "!")) Console.Write(word + " ");
Console.WriteLine($"{frozen.First()} {frozen.Last(w => w[0] == 't')} {frozen.Any(w => w == "fox")} {frozen.All(w => w.Length > 2)} {frozen.Sum(w => w.Length)} {frozen.OrderBy(w => w).First()} {frozen.Count()}");
Console.WriteLine(string.Join(",", Enumerable.Range(1, 5).Select(i => i * i).ToImmutableArray()));

ImmutableArray<string> same = frozen, copy = [.. frozen];
Console.WriteLine($"{frozen == same} {frozen == copy} {frozen.Equals((object)same)} {frozen.SequenceEqual(copy)} {frozen.GetHashCode() == same.GetHashCode()}");

var byName = new Dictionary<string, ImmutableArray<int>> { ["a"] = a, ["b"] = b };
byName["a"] = byName["a"].Add(10);
foreach ((string name, ImmutableArray<int> values) in byName) Console.Write($"{name}:{Sum(values)} ");
IReadOnlyList<int> list = a;
IEnumerable<int> sequence = b;
Console.WriteLine($"{list.Count} {list[0]} {sequence.Max()} {list.Contains(2)} {((ICollection<int>)a).IsReadOnly}");
Console.WriteLine(a is [3, .., 2] ? "matched" : "not matched");

ImmutableArray<int> none = default;
Console.WriteLine($"{none.IsDefault} {none.IsDefaultOrEmpty} {none == default}");
Try(() => none.Length);
Try(() => none.Add(1).Length);
Try(() => a[3]);
Try(() => a.Insert(5, 1).Length);
Try(() => ((IEnumerable<int>)none).Count());
Try(() => { ((IList<int>)a).Add(1); return 0; });

static int Sum(ImmutableArray<int> values)
{
    int sum = 0;
    foreach (int value in values) sum += value;
    foreach (int value in values.AsSpan()) sum += value;
    return sum;
}

static void Try(Func<int> f)
{
    try
    {
        Console.WriteLine(f());
    }
    catch (Exception e)
    {
        Console.WriteLine(e.GetType().Name);
    }
}
