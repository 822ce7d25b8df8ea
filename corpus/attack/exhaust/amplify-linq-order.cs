// expect: safe   fuel: 500_000_000
// why: sorting for the sake of the first element, over and over
public class Plugin
{
    public static object Run(object[] args)
    {
        int[] a = new int[1_000_000]; int n = 0;
        for (;;) n += a.OrderBy(x => -x).ThenBy(x => x).First();
    }
}
