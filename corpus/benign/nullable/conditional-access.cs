// expect: ok
// why: ?. chains over members, methods, indexers and delegates stop at the first null
// output: [Ann] [6] [SOUTH] [hi] 2
// output: evaluated
// output: [Bob] [] [] [] -1
// output: evaluated
// output: [] [] [] [] -1
// output: renamed renamed
// output: no length

Person ann = new("Ann", new("Berlin", ["north", "south"]), () => "hi");
Person bob = new("Bob", null, null);
foreach (Person? p in new[] { ann, bob, null })
{
    Console.WriteLine($"[{p?.Name}] [{p?.Home?.City.Length}] [{p?.Home?.Parts?[1].ToUpperInvariant()}] [{p?.Greet?.Invoke()}] {p?.Home?.Parts?.Length ?? -1}");
    p?.Rename(Expensive());
}
Console.WriteLine($"{ann.Name} {bob.Name}");
int? length = bob.Home?.City?.Trim().Substring(1).Length;
Console.WriteLine(length is null ? "no length" : "length");

static string Expensive()
{
    Console.WriteLine("evaluated");
    return "renamed";
}

sealed record Address(string City, string[]? Parts);

sealed class Person(string name, Address? home, Func<string>? greet)
{
    public string Name { get; private set; } = name;
    public Address? Home => home;
    public Func<string>? Greet => greet;

    public void Rename(string to) => Name = to;
}
