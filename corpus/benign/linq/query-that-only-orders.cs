// expect: ok
// why: after other clauses a select of the range variable itself is dropped: the result stays ordered
// output: 8 4 5 3
// output: 1 3 4 5 8
// output: 0:2 1:3
// output: False

int[] numbers = [5, 3, 8, 1, 4];
var ordered = from n in numbers where n > 1 orderby n % 2, n descending select n;
IOrderedEnumerable<int> again = from n in numbers orderby n select n;
Console.WriteLine(string.Join(" ", ordered.ThenBy(n => n)));
Console.WriteLine(string.Join(" ", again));
var grouped = from n in numbers group n by n % 2 into g orderby g.Key select g;
Console.WriteLine(string.Join(" ", grouped.Select(g => g.Key + ":" + g.Count())));
var plain = from n in numbers select n;
Console.WriteLine(plain is int[]);
