// expect: throws ArgumentNullException
// why: what is left of a lock is its null check
public class Plugin
{
    public static object Run(object[] args) { object? o = null; lock (o!) { return 1; } }
}
