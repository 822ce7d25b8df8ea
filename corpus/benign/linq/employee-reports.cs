// expect: ok
// why: reports with grouping, joins, chunks, lookups and aggregates
// output: { Key = eng, Count = 2, Avg = 100, Names = Ann/Bob }
// output: { Key = ops, Count = 2, Avg = 72.5, Names = Cid/Dee }
// output: { Key = hr, Count = 1, Avg = 60, Names = Eve }
// output: Engineering |  Ann|  120.00
// output: Engineering |  Bob|   80.00
// output: Operations  |  Cid|   70.00
// output: Operations  |  Dee|   75.00
// output: Legal       |    -|        
// output: Engineering: 200 Ann
// output: Operations: 145 Dee
// output: Legal: 0 
// output: -40 -10 5 -15
// output: [1,2,3,4]
// output: [5,6,7,8]
// output: [9,10]
// output: 81
// output: 2015:3;2020:2
// output: Eve->Ann
// output: Cid->Ann
// output: Bob->Ann
// output: Dee->Cid
// output: eng2,hr1,ops2
// output: eng=200,ops=145,hr=60
// output: 0 Ann
// output: 2 Cid
// output: 4 Eve
// output: Zed,Eve,Cid
// output: Bob
// output: e:4455 b:22 d:34
// output: -1 3 4 5 6 7 99
// output: True True True 2015-01-05
// output: 2 0
// output: True
// output: 8a
// output: Eng,Eng,Ope,Ope,?
// output: C,a,b
// output: EveBob
// output: 11 22 33 13 24 35
// output: 81.000 6 3

// linq reports
record Emp(int Id, string Name, string Dept, decimal Salary, DateTime Hired, int? Boss = null);
record Dept(string Code, string Title);
static class Program {
  static readonly Emp[] Emps = [ new(1, "Ann", "eng", 120, new(2015, 1, 5)), new(2, "Bob", "eng", 80, new(2018, 6, 1), 1), new(3, "Cid", "ops", 70, new(2019, 7, 15), 1), new(4, "Dee", "ops", 75, new(2020, 2, 29), 3), new(5, "Eve", "hr", 60, new(2021, 12, 31), 1) ];
  static readonly Dept[] Depts = [ new("eng", "Engineering"), new("ops", "Operations"), new("law", "Legal") ];
  static void Main() {
    var byDept = from e in Emps group e by e.Dept into g orderby g.Count() descending, g.Key let avg = g.Average(x => x.Salary) select new { g.Key, Count = g.Count(), Avg = avg, Names = string.Join("/", g.Select(x => x.Name)) };
    foreach (var r in byDept) Console.WriteLine(r);
    var left = from d in Depts join e in Emps on d.Code equals e.Dept into es from e in es.DefaultIfEmpty() select (d.Title, Who: e?.Name ?? "-", e?.Salary);
    foreach (var (t, w, s) in left) Console.WriteLine($"{t,-12}|{w,5}|{s,8:0.00}");
    foreach (var x in Depts.GroupJoin(Emps, d => d.Code, e => e.Dept, (d, es) => new { d.Title, Total = es.Sum(e => e.Salary), Max = es.MaxBy(e => e.Salary)?.Name })) Console.WriteLine($"{x.Title}: {x.Total} {x.Max}");
    Console.WriteLine(string.Join(" ", Emps.Select(e => e.Salary).Zip(Emps.Skip(1).Select(e => e.Salary), (a, b) => b - a)));
    foreach (var c in Enumerable.Range(1, 10).Chunk(4)) Console.WriteLine($"[{string.Join(",", c)}]");
    Console.WriteLine(Emps.Aggregate(new { Sum = 0m, N = 0 }, (a, e) => new { Sum = a.Sum + e.Salary, N = a.N + 1 }, a => a.Sum / a.N));
    Console.WriteLine(string.Join(";", Emps.ToLookup(e => e.Hired.Year / 5 * 5).OrderBy(g => g.Key).Select(g => $"{g.Key}:{g.Count()}")));
    var boss = Emps.Where(e => e.Boss is not null).ToDictionary(e => e.Name, e => Emps.Single(b => b.Id == e.Boss).Name);
    foreach (var (k, v) in boss.OrderBy(p => p.Value).ThenByDescending(p => p.Key)) Console.WriteLine($"{k}->{v}");
    Console.WriteLine(Emps.CountBy(e => e.Dept).OrderBy(p => p.Key).Select(p => p.Key + p.Value).Aggregate((a, b) => a + "," + b));
    Console.WriteLine(string.Join(",", Emps.AggregateBy(e => e.Dept, 0m, (a, e) => a + e.Salary).Select(p => $"{p.Key}={p.Value}")));
    foreach (var (i, e) in Emps.Index().Where(t => t.Index % 2 == 0)) Console.WriteLine($"{i} {e.Name}");
    Console.WriteLine(string.Join(",", Emps.DistinctBy(e => e.Dept).Select(e => e.Name).Union(["Zed"]).Except(["Ann"]).Reverse()));
    Console.WriteLine(Emps.OrderBy(e => e.Dept, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Salary).First() is { Name: var nm } ? nm : "");
    Console.WriteLine(Emps.SelectMany(e => e.Name, (e, c) => (e.Id, c)).GroupBy(t => char.ToLower(t.c), t => t.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(3).Select(g => $"{g.Key}:{string.Join("", g)}").Aggregate((a, b) => $"{a} {b}"));
    Console.WriteLine(string.Join(" ", Enumerable.Range(1, 20).TakeWhile(x => x < 8).SkipWhile(x => x < 3).Append(99).Prepend(-1)));
    Console.WriteLine(Emps.Any(e => e.Hired.DayOfWeek == DayOfWeek.Saturday) + " " + Emps.All(e => e.Salary > 50) + " " + Emps.SequenceEqual([.. Emps]) + " " + Emps.Min(e => e.Hired).ToString("yyyy-MM-dd"));
    var pivot = Emps.GroupBy(e => (e.Dept, Senior: e.Salary >= 75)).ToDictionary(g => g.Key, g => g.Count());
    Console.WriteLine(pivot[("eng", true)] + " " + pivot.GetValueOrDefault(("hr", true)));
    Console.WriteLine(Enumerable.Range(1, 5).Select(x => x * x).Where(x => x % 2 == 1).ToHashSet().IsSupersetOf([1, 9]));
    IEnumerable<object> mix = [1, "a", 2.5, 'c', null!, 7]; Console.WriteLine(mix.OfType<int>().Sum() + string.Concat(mix.OfType<string>()));
    Console.WriteLine(string.Join(",", Emps.LeftJoin(Depts, e => e.Dept, d => d.Code, (e, d) => d?.Title[..3] ?? "?")));
    Console.WriteLine(string.Join(",", new[] { "b", "a", "C" }.Order()), string.Join(",", new[] { 3, 1, 2 }.OrderDescending()));
    Console.WriteLine(Emps.TakeLast(2).ElementAt(^1).Name + Emps[..2].Last().Name + Emps.ElementAtOrDefault(10)?.Name);
    var q = from x in Enumerable.Range(1, 3) from y in Enumerable.Range(x, 3) where (x + y) % 2 == 0 orderby y, x descending select $"{x}{y}"; Console.WriteLine(string.Join(" ", q));
    Console.WriteLine(Emps.Average(e => (double)e.Salary).ToString("F3") + " " + Emps.Sum(e => e.Boss) + " " + Emps.Max(e => e.Boss));
  } }
