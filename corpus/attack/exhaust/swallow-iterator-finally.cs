// expect: trap:fuel   fuel: 500_000_000
// why: the finally of an abandoned iterator runs during unwinding and could loop there
public class Plugin
{
    static IEnumerable<int> Numbers()
    {
        try { for (int i = 0; ; i++) yield return i; }
        finally { while (true) { } }
    }

    public static object Run(object[] args)
    {
        for (;;)
        {
            try { foreach (int n in Numbers()) if (n > 3) throw new Exception("leave"); }
            catch (Exception) { }
        }
    }
}
