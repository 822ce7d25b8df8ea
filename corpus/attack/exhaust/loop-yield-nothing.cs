// expect: trap:fuel   fuel: 500_000_000
// why: MoveNext never comes back
public class Plugin
{
    static IEnumerable<int> Never() { while (true) { if (DateTime.MinValue.Year == 2) yield return 1; } }

    public static object Run(object[] args) => Never().Any();
}
