// expect: trap:fuel   fuel: 500_000_000
// why: Contains reads the whole list and looks like one call
public class Plugin
{
    public static object Run(object[] args)
    {
        var l = new List<int>(new int[10_000_000]); int n = 0;
        for (;;) if (l.Contains(1)) n++;
    }
}
