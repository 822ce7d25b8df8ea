// expect: trap:fuel   fuel: 500_000_000
// why: a predicate that catches its own trap and answers goes on feeding LINQ
public class Plugin
{
    static bool Eat(int x) { try { while (true) { } } catch { return x >= 0; } }

    public static object Run(object[] args) => Enumerable.Range(0, int.MaxValue).Where(Eat).Count();
}
