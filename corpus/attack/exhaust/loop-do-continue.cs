// expect: trap:fuel   fuel: 500_000_000
// why: continue in do and for skips the end of the body
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = 0;
        do { for (;; n++) { if (n >= 0) continue; break; } } while (n < 0);
        return n;
    }
}
