// expect: trap:memory   fuel: 500_000_000
// why: string.Concat of a sequence repeats one long text for the price of a reference
public class Plugin
{
    public static object Run(object[] args)
    {
        string s = new string('x', 1_000_000);
        for (;;) _ = string.Concat(Enumerable.Repeat(s, 1_000));
    }
}
