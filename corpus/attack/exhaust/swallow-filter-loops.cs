// expect: trap:fuel   fuel: 500_000_000
// why: the runtime swallows whatever a filter throws and calls it false: the trap inside must stay known
public class Plugin
{
    static bool Spin() { while (true) { } }

    public static object Run(object[] args)
    {
        for (int i = 0; ; i++)
        {
            try { throw new Exception("x"); }
            catch (Exception) when (Spin()) { }
            catch (Exception) { if (i > 100) return "survived"; }
        }
    }
}
