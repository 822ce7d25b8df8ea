// expect: trap:depth
// why: recursion inside finally blocks during unwinding
public class Plugin
{
    static int F() { int r = 0; try { try { throw new Exception("x"); } finally { r = F() + 1; } } catch { } return r; }

    public static object Run(object[] args) => F();
}
