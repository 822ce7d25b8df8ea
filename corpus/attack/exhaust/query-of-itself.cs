// expect: trap:depth
// why: the last select of a query is dropped only where C# drops it; here it is the only clause, so it is called
public class Plugin
{
    Plugin Select(Func<int, int> f) => from x in this select x;

    public static object Run(object[] args) => (from x in new Plugin() select x) is null;
}
