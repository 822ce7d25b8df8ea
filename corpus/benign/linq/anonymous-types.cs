// expect: ok
// why: equality, ToString, grouping by composite keys, nesting and inference of anonymous types
// value: ["{ X = 1, Y = a } True False False True","1 a 2","2023N=6 2024N=7 2023S=2","2"]

public class Plugin
{
    public static object Run(object[] args)
    {
        var a = new { X = 1, Y = "a" };
        var b = new { X = 1, Y = "a" };
        var c = a with { X = 2 };
        var nested = new { a.X, Inner = c, List = new[] { a, b, c } };
        (int Year, string Shop, int Sum)[] sales = [(2023, "N", 5), (2024, "N", 7), (2023, "N", 1), (2023, "S", 2)];
        var grouped = sales.GroupBy(s => new { s.Year, s.Shop }).Select(g => new { g.Key, Total = g.Sum(s => s.Sum) });
        return new List<string>
        {
            $"{a} {a.Equals(b)} {a.Equals(c)} {ReferenceEquals(a, b)} {a.GetHashCode() == b.GetHashCode()}",
            $"{nested.X} {nested.Inner.Y} {nested.List.Distinct().Count()}",
            string.Join(" ", grouped.Select(g => $"{g.Key.Year}{g.Key.Shop}={g.Total}")),
            $"{sales.Select(s => new { s.Shop }).Distinct().Count()}",
        };
    }
}
