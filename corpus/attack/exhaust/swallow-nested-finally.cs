// expect: trap:fuel   fuel: 500_000_000
// why: a finally inside a catch inside a finally, each with a loop of its own, never gets fuel back
public class Plugin
{
    public static object Run(object[] args)
    {
        for (;;)
        {
            try { try { while (true) { } } finally { try { while (true) { } } catch { } finally { while (true) { } } } }
            catch { }
        }
    }
}
