// expect: throws IndexOutOfRangeException
// why: a negative index of a span is out of range
public class Plugin
{
    public static object Run(object[] args) { Span<int> s = new int[4]; int i = -1; return s[i]; }
}
