// expect: trap:deadline
// why: a deadline is a trap like any other: no catch, filter or finally survives it
// fuel: 1_000_000_000_000_000   deadline: 100ms
public class Plugin
{
    public static object Run(object[] args)
    {
        for (;;)
        {
            try { while (true) { } }
            catch (Exception) when (Spin()) { }
            catch { }
            finally { for (;;) { if (args.Length > 5) break; } }
        }
    }

    static bool Spin() { while (true) { } }
}
