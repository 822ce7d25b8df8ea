// expect: trap:depth
// why: filters run in the first pass, on top of everything
public class Plugin
{
    static bool F() { try { throw new Exception("x"); } catch (Exception) when (F()) { } catch (Exception) { } return false; }

    public static object Run(object[] args) => F();
}
