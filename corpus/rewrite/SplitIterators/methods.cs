public class Plugin
{
    private readonly int _start = 1;

    private IEnumerable<T> Repeat<T>(T value, int n = 2)
        where T : struct
    {
        for (int i = 0; i < n + _start; i++)
            yield return value;
    }

    public static int Run() => new Plugin().Repeat(1).Count();
}
