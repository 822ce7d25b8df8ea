// expect: ok
// why: OrderBy and Order are stable, Array.Sort with keys and comparers, descending, multi-key
// value: ["Ann Bob Dan Cid Eve","Eve Cid Dan Bob Ann","Ann Bob Dan Eve Cid","Eve Dan Cid Bob Ann","Ann Bob Cid Dan Eve","0,40,50,90,100,21,31,41,81,91,2,12"]

public class Plugin
{
    private sealed record Person(string Name, int Age, double Score);

    public static object Run(object[] args)
    {
        Person[] people = [new("Dan", 30, 1.5), new("Ann", 25, 2.5), new("Cid", 30, 0.5), new("Bob", 25, 2.5), new("Eve", 35, 1.5)];
        List<string> log =
        [
            Names(people.OrderBy(p => p.Age)),
            Names(people.OrderByDescending(p => p.Age).ThenBy(p => p.Score).ThenByDescending(p => p.Name)),
            Names(from p in people orderby p.Score descending, p.Name select p),
        ];
        Person[] sorted = [.. people];
        Array.Sort(sorted, (a, b) => b.Name.CompareTo(a.Name));
        log.Add(Names(sorted));
        List<Person> list = [.. people];
        list.Sort((a, b) => a.Age != b.Age ? a.Age.CompareTo(b.Age) : string.CompareOrdinal(a.Name, b.Name));
        log.Add(Names(list));
        int[] numbers = [.. Enumerable.Range(0, 50).Select(i => i * 7919 % 101)];
        Array.Sort(numbers, (a, b) => (a % 10).CompareTo(b % 10) * 1000 + a.CompareTo(b));
        log.Add(string.Join(",", numbers[..12]));
        return log;
    }

    private static string Names(IEnumerable<Person> people) => string.Join(" ", people.Select(p => p.Name));
}
