// expect: throws Exception
// why: a finally that only throws has no end that the JIT can reach
public class Plugin
{
    static int F(int n) { try { return n / n; } finally { throw new Exception("always"); } }

    public static object Run(object[] args) => F(1);
}
