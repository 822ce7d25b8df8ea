// expect: trap:depth
// why: recursion inside catch blocks keeps every exception alive
public class Plugin
{
    static int F() { try { throw new Exception("x"); } catch (Exception) { return F() + 1; } }

    public static object Run(object[] args) => F();
}
