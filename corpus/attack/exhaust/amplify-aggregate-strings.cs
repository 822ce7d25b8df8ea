// expect: trap:memory   fuel: 500_000_000
// why: Aggregate with + is quadratic in text
public class Plugin
{
    public static object Run(object[] args)
    {
        string n = "";
        for (;;) n = Enumerable.Repeat("xxxxxxxxxx", 100_000).Aggregate((a, b) => a + b);
    }
}
