// expect: trap:depth
// why: every element of a query is a query again
public class Plugin
{
    static IEnumerable<int> Nest(int n) => Enumerable.Range(0, 1).SelectMany(_ => Nest(n + 1));

    public static object Run(object[] args) => Nest(0).Count();
}
