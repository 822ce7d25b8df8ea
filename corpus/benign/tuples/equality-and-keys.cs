// expect: ok
// why: tuple equality, names, nesting, swap, as dictionary keys and sort keys
// value: ["(1, 8, 5) 7 2xTrue1 11 False 3","Cid,Ann,Bob True True True -1 ((1, 2), 3) (1, 2, 3, 4, 5, 6, 7, 8, 9)"]

public class Plugin
{
    private static (int Min, int Max, double Mean) Stats(IReadOnlyCollection<int> xs) => (xs.Min(), xs.Max(), xs.Average());

    public static object Run(object[] args)
    {
        var stats = Stats([4, 8, 1, 7]);
        (int a, (string b, bool c)) = (1, ("x", true));
        (a, var d) = (a + 1, a);
        Dictionary<(int, string), int> map = new() { [(1, "a")] = 10, [(1, "b")] = 20 };
        map[(1, "a")]++;
        HashSet<(int X, int Y)> seen = [(0, 0), (1, 0), (0, 0), (0, 1)];
        (string Name, int Age)[] people = [("Bob", 30), ("Ann", 30), ("Cid", 25)];
        string sorted = string.Join(",", people.OrderBy(p => (p.Age, p.Name)).Select(p => p.Name));
        (int, long, string?) left = (1, 2L, null), right = (1, 2L, null);
        return new[]
        {
            $"{stats} {stats.Max - stats.Min} {a}{b}{c}{d} {map[(1, "a")]} {map.ContainsKey((2, "a"))} {seen.Count}",
            $"{sorted} {left == right} {left != (1, 2, "x")} {left.Equals(right)} {(1, 2).CompareTo((1, 3))} {((1, 2), 3)} {(1, 2, 3, 4, 5, 6, 7, 8, 9)}",
        };
    }
}
