// expect: ok
// why: names of tuple elements are inferred from range variables, members and conditional accesses, whatever becomes of these
// output: 18
// output: 2 1
// output: 3
// output: 3
// output: x 1
// output: 1 2
// output: 30

int[] xs = [1, 2, 3];
var sums = from o in xs let amount = o * 2 select (o, amount);
int total = 0;
foreach (var r in sums) total += r.o + r.amount;
Console.WriteLine(total);
var d = new Dictionary<string, int> { ["k"] = 1 };
var t = (d.Values, d.Count, 2);
Console.WriteLine($"{t.Item3} {t.Values.Count}");
string? s = "abc".Trim();
var u = (s?.Length, 2);
Console.WriteLine(u.Length);
var q = from x in xs.Take(2) select (x, 1) into pair select pair.x;
Console.WriteLine(q.Sum());
var mixed = (Name: "x", Inner: new { A = 1 });
Console.WriteLine($"{mixed.Name} {mixed.Inner.A}");
int first = 1, second = 2;
(first, second) = (second, first);
var swapped = ((second, first), first);
Console.WriteLine($"{swapped.Item1.second} {swapped.first}");
var scaled = from x in xs let f = (Func<int, int>)(k => k * x) where x < 3 select f(10);
Console.WriteLine(scaled.Sum());
