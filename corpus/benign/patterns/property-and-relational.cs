// expect: ok
// why: property, positional, relational, type, var, and/or/not patterns, with when guards
// value: ["null","negative","even 8","integer","integer","empty","long abc","unknown","letter","unknown","northern Roman","adult, 4","homeless c","tuple 7","nan","double","unknown","two","two","unknown"]

public class Plugin
{
    private sealed record Customer(string Name, int Age, Address? Home);

    private sealed record Address(string City, (int Lat, int Long) At);

    private static string Classify(object? o) => o switch
    {
        null => "null",
        int and < 0 => "negative",
        int n when n % 2 == 0 => $"even {n}",
        int or long => "integer",
        string { Length: 0 } => "empty",
        string { Length: > 5 } s => $"long {s[..3]}",
        char and (>= 'a' and <= 'z' or >= 'A' and <= 'Z') => "letter",
        Customer { Home: { City: "Rome", At: (> 40, _) } } => "northern Roman",
        Customer { Home.City.Length: var length, Age: >= 18 and <= 65 } => $"adult, {length}",
        Customer (var name, _, null) => $"homeless {name}",
        ValueTuple<int, int> (var x, var y) => $"tuple {x + y}",
        double.NaN => "nan",
        double and not 0.5 => "double",
        int[] { Length: 2 } or List<int> { Count: 2 } => "two",
        _ => "unknown",
    };

    public static object Run(object[] args) => new object?[]
    {
        null, -3, 8, 7, 9L, "", "abcdefg", "abc", 'q', '?', new Customer("a", 20, new("Rome", (41, 12))), new Customer("b", 20, new("Rome", (39, 12))),
        new Customer("c", 70, null), (3, 4), double.NaN, 1.5, 0.5, new[] { 1, 2 }, new List<int> { 1, 2 }, new List<int>(),
    }.Select(Classify).ToList();
}
