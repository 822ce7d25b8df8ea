// expect: trap:fuel   fuel: 500_000_000
// why: NextBytes fills a long array in one call
public class Plugin
{
    public static object Run(object[] args)
    {
        var r = new Random(1); var b = new byte[10_000_000];
        for (;;) r.NextBytes(b);
    }
}
