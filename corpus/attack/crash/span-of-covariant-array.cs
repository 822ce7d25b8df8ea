// expect: throws ArrayTypeMismatchException
// why: a span of a covariant array would skip the check of the store
public class Plugin
{
    public static object Run(object[] args) { object[] a = new string[1]; Span<object> s = a; s[0] = 1; return 1; }
}
