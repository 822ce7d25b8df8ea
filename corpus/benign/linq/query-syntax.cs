// expect: ok
// why: from, let, where, join, group by into, orderby, nested queries, transparent identifiers
// output: { Name = Cid, Total = 77.0 }
// output: { Name = Ann, Total = 55.0 }
// output: { Name = Ann, Total = 22.55 }
// output: Ann:3:80.0 Bob:0:0 Cid:1:70
// output: A+A+A+B-C+
// output: 3=DOG/FOX/THE/THE 4=LAZY/OVER 5=BROWN/JUMPS/QUICK
// output: (3, 4, 5) (5, 12, 13) (6, 8, 10) (8, 15, 17) (9, 12, 15) (12, 16, 20)

var customers = new[] { new { Id = 1, Name = "Ann" }, new { Id = 2, Name = "Bob" }, new { Id = 3, Name = "Cid" } };
(int Customer, decimal Amount)[] orders = [(1, 50m), (1, 20.5m), (3, 70m), (4, 1m), (1, 9.5m)];

var joined =
    from c in customers
    join o in orders on c.Id equals o.Customer
    let tax = o.Amount * 0.1m
    where o.Amount > 10
    orderby o.Amount descending
    select new { c.Name, Total = o.Amount + tax };
foreach (var line in joined)
    Console.WriteLine(line);

var totals =
    from c in customers
    join o in orders on c.Id equals o.Customer into mine
    let sum = mine.Sum(o => o.Amount)
    select $"{c.Name}:{mine.Count()}:{sum}";
Console.WriteLine(string.Join(" ", totals));

var left =
    from c in customers
    join o in orders on c.Id equals o.Customer into mine
    from o in mine.DefaultIfEmpty()
    select c.Name[0] + (o.Amount == 0 ? "-" : "+");
Console.WriteLine(string.Concat(left));

var groups =
    from word in "the quick brown fox jumps over the lazy dog".Split(' ')
    group word.ToUpperInvariant() by word.Length into g
    where g.Count() > 1
    orderby g.Key
    select new { Length = g.Key, Words = string.Join("/", from w in g orderby w select w) };
Console.WriteLine(string.Join(" ", groups.Select(g => $"{g.Length}={g.Words}")));

var triples =
    from a in Enumerable.Range(1, 20)
    from b in Enumerable.Range(a, 20 - a)
    let c = Math.Sqrt(a * a + b * b)
    where c == Math.Floor(c) && c <= 20
    select (a, b, (int)c);
Console.WriteLine(string.Join(" ", triples));
