extern alias safe_x;

public class Plugin
{
    private static int Twice(int x)
    {
        return x * 2;
    }

    public static int Run(int n)
    {
        Func<int, int> twice = Twice;
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 64);
        Func<int> later = () =>
        {
            return n + 1;
        };
        Func<int, int> pure = static x =>
        {
            return x;
        };
        return twice(later()) + pure(n);
    }
}
