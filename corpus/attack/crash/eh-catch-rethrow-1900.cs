// expect: safe
// why: as many active catch regions as the depth limit allows
public class Plugin
{
    static void F(int n) { if (n == 0) throw new Exception("x"); try { F(n - 1); } catch (Exception e) { throw new InvalidOperationException("y", e); } }

    public static object Run(object[] args) { try { F(1_900); } catch (Exception e) { return "caught " + e.Message; } return 0; }
}
