// expect: trap:depth
// why: a catch in every activation returns a value as soon as the depth trap arrives; the caller then recurses again
public class Plugin
{
    static int Down(int n) { try { return Down(n + 1) + 1; } catch { return Down(n + 1); } }

    public static object Run(object[] args) => Down(0);
}
