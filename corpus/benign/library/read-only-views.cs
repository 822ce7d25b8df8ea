// expect: ok
// why: classes hand out their lists and dictionaries as read-only wrappers that show later changes
// output: 2 bob True -1
// output: ann bob ANN,BOB
// output: 5 2 False 0
// output: ann=3 bob=5 3+5 ann+bob
// output: read-only
// output: 5 10 0
// output: 0,2,3,5
// output: Acd3True1
using System.Collections.ObjectModel;

var team = new Team();
team.Join("ann", 3);
ReadOnlyCollection<string> names = team.Names;
team.Join("bob", 5);
Console.WriteLine($"{names.Count} {names[1]} {names.Contains("bob")} {names.IndexOf("eve")}");
foreach (string name in names) Console.Write(name + " ");
Console.WriteLine(string.Join(",", names.Select(n => n.ToUpperInvariant())));
Console.WriteLine($"{team.Scores["bob"]} {team.Scores.Count} {team.Scores.TryGetValue("eve", out int score)} {score}");
foreach ((string key, int value) in team.Scores) Console.Write($"{key}={value} ");
Console.WriteLine(string.Join("+", team.Scores.Values) + " " + string.Join("+", team.Scores.Keys));
try
{
    ((IList<string>)names).Add("mallory");
}
catch (NotSupportedException)
{
    Console.WriteLine("read-only");
}

ReadOnlyCollection<int> primes = Array.AsReadOnly(new[] { 2, 3, 5 });
IReadOnlyList<int> nested = new ReadOnlyCollection<int>(primes);
Console.WriteLine($"{nested[2]} {nested.Sum()} {ReadOnlyCollection<int>.Empty.Count}");
var copy = new int[4];
primes.CopyTo(copy, 1);
Console.WriteLine(string.Join(",", copy));

var queue = new Collection<string> { "b", "c" };
queue.Insert(0, "a");
queue.Add("d");
queue.RemoveAt(1);
queue[0] = "A";
Console.WriteLine(string.Join("", queue) + queue.Count + queue.Remove("c") + queue.IndexOf("d"));

class Team
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _scores = [];
    public ReadOnlyCollection<string> Names => _names.AsReadOnly();
    public ReadOnlyDictionary<string, int> Scores => _scores.AsReadOnly();
    public void Join(string name, int score) { _names.Add(name); _scores[name] = score; }
}
