extern alias safe_x;

public class Plugin
{
    private readonly int _start = 1;
    private IEnumerable<T> Repeat<T>(T value, int n = 2)
        where T : struct
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Charge(10);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 240);
        return RepeatIterator0_x<T>(value, n);
    }

    private IEnumerable<T> RepeatIterator0_x<T>(T value, int n)
        where T : struct
    {
        for (int i = 0; i < n + _start; i++)
        {
            yield return value;
        }
    }

    public static int Run()
    {
        return new Plugin().Repeat(1).Count();
    }
}
