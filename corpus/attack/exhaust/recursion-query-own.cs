// expect: trap:depth
// why: query syntax calls whatever is named Select and Where
public class Plugin
{
    Plugin Select(Func<int, int> f) => from x in this select x + 1;
    Plugin Where(Func<int, bool> f) => this;

    public static object Run(object[] args) => (from x in new Plugin() where x > 1 select x * 2) is null;
}
