public class Plugin
{
    private static int Twice(int x) => x * 2;

    public static int Run(int n)
    {
        Func<int, int> twice = Twice;
        Func<int> later = () => n + 1;
        Func<int, int> pure = static x => x;
        return twice(later()) + pure(n);
    }
}
