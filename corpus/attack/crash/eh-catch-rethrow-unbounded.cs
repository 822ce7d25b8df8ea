// expect: trap:depth
// why: each active catch that throws again keeps 15 KB of dispatch frames on the stack
public class Plugin
{
    static void F() { try { F(); } catch (Exception e) { throw new InvalidOperationException("y", e); } }

    public static object Run(object[] args) { try { F(); } catch (Exception) { return "caught"; } return 0; }
}
