// expect: trap:fuel   fuel: 500_000_000
// why: comparing two long spans or strings is one call
public class Plugin
{
    public static object Run(object[] args)
    {
        string a = new string('x', 20_000_000), b = new string('x', 20_000_000); int n = 0;
        for (;;) if (a == b && string.CompareOrdinal(a, b) == 0) n++;
    }
}
