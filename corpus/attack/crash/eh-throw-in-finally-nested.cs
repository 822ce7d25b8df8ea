// expect: safe
// why: an exception in a finally replaces the one in flight, at every level
public class Plugin
{
    static void F(int n) { try { if (n > 0) F(n - 1); throw new Exception("a"); } finally { throw new Exception("b" + n); } }

    public static object Run(object[] args) { try { F(1_000); } catch (Exception e) { return e.Message; } return 0; }
}
