// expect: ok
// why: small value types that programs use here and there
// output: 61 1 A; 3A9 2 Ω; 1F600 4 😀; 31 1 1; 2 2 True False
// output: 1.9.3 < 1.9.3.1 < 1.10 < 2.0 9 True False
// output: 1 one True
// output: a1,b2
// output: 3 v 00000000-0000-0000-0000-000000000001 6
using System.Text;

int letters = 0, other = 0;
foreach (Rune rune in "aΩ😀1".EnumerateRunes())
{
    if (Rune.IsLetter(rune)) letters++;
    else other++;
    Console.Write($"{rune.Value:X} {rune.Utf8SequenceLength} {Rune.ToUpperInvariant(rune)}; ");
}

Console.WriteLine($"{letters} {other} {new Rune('x') < new Rune('y')} {Rune.GetRuneAt("😀", 0).IsBmp}");
Version[] versions = [new("2.0"), new(1, 10), Version.Parse("1.9.3"), new(1, 9, 3, 1)];
Array.Sort(versions);
Console.WriteLine(string.Join(" < ", versions.Select(v => v.ToString())) + $" {versions[0].Minor} {versions[0] == new Version(1, 9, 3)} {Version.TryParse("x", out _)}");
Tuple<int, string> pair = Tuple.Create(1, "one");
(int n, string word) = pair;
(int, string) value = pair.ToValueTuple();
Console.WriteLine($"{n} {word} {value.ToTuple().Equals(pair)}");
var jobs = new PriorityQueue<string, int>();
jobs.Enqueue("b", 2);
jobs.Enqueue("a", 1);
Console.WriteLine(string.Join(",", jobs.UnorderedItems.Select(i => i.Element + i.Priority).Order()));
var parts = new Range[3];
int count = "k=v=w".AsSpan().Split(parts, '=');
Console.WriteLine($"{count} {"k=v=w"[parts[1]]} {Guid.ParseExact("00000000000000000000000000000001", "N")} {new Random(7).GetHexString(6).Length}");
