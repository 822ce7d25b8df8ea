// expect: ok
// why: filtering, mapping, slicing, set and grouping operators over arrays
// output: where-select: 50 81 92 73
// output: selectmany: aa ap al ae ff fi fg
// output: skip-take: 0 8 1 9 2 7 100
// output: while: 5 3 8 9 2 7
// output: sets: 80 1 8
// output: zip: a5+f3 k8+b1 d9
// output: group: 5=a 3=f 4=kd 6=b
// output: lookup: False:3 True:2
// output: distinctby: fig kiwi apple banana

int[] n = [5, 3, 8, 1, 9, 2, 7];
string[] w = ["apple", "fig", "kiwi", "banana", "date"];
void Show<T>(string name, IEnumerable<T> items) => Console.WriteLine($"{name}: {string.Join(" ", items)}");
Show("where-select", n.Where((x, i) => x > 2 && i % 2 == 0).Select((x, i) => x * 10 + i));
Show("selectmany", w.Take(2).SelectMany(s => s.Distinct(), (s, c) => $"{s[0]}{c}"));
Show("skip-take", n.Skip(2).SkipLast(1).Take(3).Concat(n.TakeLast(2)).Append(100).Prepend(0));
Show("while", n.TakeWhile(x => x != 1).Concat(n.SkipWhile(x => x != 9)));
Show("sets", n.Union([8, 80]).Except([5, 3]).Intersect([80, 1, 8]).Reverse());
Show("zip", n.Zip(w, (x, s) => s[..1] + x).Chunk(2).Select(c => string.Join("+", c)));
Show("group", w.GroupBy(s => s.Length, s => s[0]).Select(g => $"{g.Key}={string.Concat(g)}"));
Show("lookup", w.ToLookup(s => s.Contains('i')).Select(g => $"{g.Key}:{g.Count()}"));
Show("distinctby", w.DistinctBy(s => s.Length).OrderBy(s => s.Length).ThenByDescending(s => s));
