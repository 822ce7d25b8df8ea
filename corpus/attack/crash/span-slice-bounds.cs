// expect: throws ArgumentOutOfRangeException
// why: a slice cannot reach behind its array
public class Plugin
{
    public static object Run(object[] args) { Span<int> s = new int[4]; return s.Slice(2, 3).Length; }
}
