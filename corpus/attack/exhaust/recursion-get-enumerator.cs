// expect: trap:depth
// why: foreach calls GetEnumerator, which enumerates itself
public class Plugin
{
    public IEnumerator<int> GetEnumerator() { foreach (int i in this) return null!; return null!; }

    public static object Run(object[] args) { foreach (int i in new Plugin()) return i; return 0; }
}
