// expect: ok
// why: deferred execution: nothing happens before enumeration, and everything happens again at the next
// output: 0
// output: 10 w1 s1
// output: 10,30,40 w1 s1 w2 w3 s3 w4 s4
// output: 40 w1 s1 w2 w3 s3
// output: 3 0 0 -5
// output: 10 division

List<string> log = [];
List<int> source = [1, 2, 3];
IEnumerable<int> query = source
    .Where(x =>
    {
        log.Add($"w{x}");
        return x != 2;
    })
    .Select(x =>
    {
        log.Add($"s{x}");
        return x * 10;
    });
Console.WriteLine(log.Count);
source.Add(4);
Console.WriteLine($"{query.First()} {string.Join(" ", log)}");
log.Clear();
Console.WriteLine($"{string.Join(",", query)} {string.Join(" ", log)}");
log.Clear();
Console.WriteLine($"{query.Take(2).Sum()} {string.Join(" ", log)}");
List<int> frozen = query.ToList();
source.Clear();
log.Clear();
Console.WriteLine($"{frozen.Count} {query.Count()} {log.Count} {query.OrderBy(x => x).FirstOrDefault(-5)}");
try
{
    foreach (int x in new[] { 1, 0, 2 }.Select(d => 10 / d))
        Console.Write($"{x} ");
}
catch (DivideByZeroException)
{
    Console.WriteLine("division");
}
