// expect: trap:fuel   fuel: 500_000_000
// why: a trap that passes two thousand iterators must not take quadratic time
public class Plugin
{
    static IEnumerable<int> Wrap(int n) { if (n > 0) foreach (int i in Wrap(n - 1)) yield return i; while (true) { } }

    public static object Run(object[] args) => Wrap(900).Sum();
}
