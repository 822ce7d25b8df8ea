// expect: ok
// why: aggregates, element access, tests, sources and conversions over arrays
// output: aggregate: 599 -120
// output: numbers: 35 1 9 5 4 22
// output: elements: apple date kiwi date none banana
// output: by: fig banana kiwi apple
// output: tests: True False True True True False
// output: make: 3 4 5 7 7 -1
// output: oftype: 1 3 4
// output: dictionary: a5 k4 b6 d4
// output: index: 1fig 3banana
// output: countby: 5x1 3x1 4x2 6x1
// output: hashset: 2 0 1

int[] n = [5, 3, 8, 1, 9, 2, 7];
string[] w = ["apple", "fig", "kiwi", "banana", "date"];
void Show<T>(string name, IEnumerable<T> items) => Console.WriteLine($"{name}: {string.Join(" ", items)}");
Show("aggregate", [n.Aggregate((a, b) => a * 2 + b), n.Aggregate(1, (a, b) => a * b % 1000, a => -a)]);
Show("numbers", [n.Sum(), n.Min(), n.Max(), n.Average(), n.Count(x => x > 4), w.Sum(s => s.Length)]);
Show("elements", [w.First(), w.Last(s => s.Length == 4), w.ElementAt(2), w.ElementAt(^1), w.FirstOrDefault(s => s == "x") ?? "none", w.Single(s => s[0] == 'b')]);
Show("by", [w.MinBy(s => s.Length)!, w.MaxBy(s => s.Length)!, w.Max()!, w.Min()!]);
Show("tests", [n.Any(x => x == 8), n.All(x => x < 9), n.Contains(9), n.SequenceEqual(n.ToList()), w.Any(), n.Where(x => x > 99).Any()]);
Show("make", Enumerable.Range(3, 3).Concat(Enumerable.Repeat(7, 2)).Concat(Enumerable.Empty<int>().DefaultIfEmpty(-1)));
Show("oftype", new object[] { 1, "a", 2.5, 3, null! }.OfType<int>().Concat(new object[] { 4 }.Cast<int>()));
Show("dictionary", w.ToDictionary(s => s[0], s => s.Length).Where(p => p.Value > 3).Select(p => $"{p.Key}{p.Value}"));
Show("index", w.Index().Where(p => p.Index % 2 == 1).Select(p => $"{p.Index}{p.Item}"));
Show("countby", w.CountBy(s => s.Length).Select(p => $"{p.Key}x{p.Value}"));
Show("hashset", n.Select(x => x % 3).ToHashSet());
