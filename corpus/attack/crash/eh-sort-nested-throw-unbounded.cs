// expect: trap:depth
// why: frames of the base library that catch and wrap, nested without end
public class Plugin
{
    static void F() => Array.Sort(new[] { 3, 2, 1 }, (a, b) => { F(); return 0; });

    public static object Run(object[] args) { try { F(); } catch (Exception) { return "caught"; } return 0; }
}
