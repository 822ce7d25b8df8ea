// expect: ok
// why: HashCode as a variable adds up like Combine's, and Lazy runs its factory once
// output: True
// output: 2
// output: True
// output: settings settings 1
// output: once False 42 42 True
// output: no
// output: no

Console.WriteLine(new Team("a", [1, 2]).GetHashCode() == new Team("a", [1, 2]).GetHashCode());
Console.WriteLine(new HashSet<Team> { new("a", [1]), new("a", [1]), new("b", [1]) }.Count);
var names = new HashCode();
names.Add("A", StringComparer.OrdinalIgnoreCase);
var lower = new HashCode();
lower.Add("a", StringComparer.OrdinalIgnoreCase);
Console.WriteLine(names.ToHashCode() == lower.ToHashCode());

Console.WriteLine($"{Settings.Instance.Name} {Settings.Instance.Name} {Settings.Made}");
var lazy = new Lazy<int>(() => { Console.Write("once "); return 42; });
Console.WriteLine($"{lazy.IsValueCreated} {lazy.Value} {lazy.Value} {lazy.IsValueCreated}");
var failing = new Lazy<int>(() => throw new InvalidOperationException("no"));
for (int i = 0; i < 2; i++) try { _ = failing.Value; } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }

sealed class Team(string name, List<int> members) : IEquatable<Team>
{
    readonly string _name = name;
    readonly List<int> _members = members;
    public bool Equals(Team? other) => other is not null && other._name == _name && other._members.SequenceEqual(_members);
    public override bool Equals(object? obj) => Equals(obj as Team);
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_name);
        foreach (int member in _members) hash.Add(member);
        return hash.ToHashCode();
    }
}

sealed class Settings
{
    static readonly Lazy<Settings> s_instance = new(() => new Settings());
    public static int Made;
    Settings() => Made++;
    public static Settings Instance => s_instance.Value;
    public string Name => "settings";
}
