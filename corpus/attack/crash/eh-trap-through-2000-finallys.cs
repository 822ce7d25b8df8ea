// expect: trap:fuel   fuel: 500_000_000
// why: a trap that passes two thousand finally blocks must not take quadratic time
public class Plugin
{
    static int F(int n) { try { if (n > 0) return F(n - 1); while (true) { } } finally { n = 0; } }

    public static object Run(object[] args) => F(1_900);
}
