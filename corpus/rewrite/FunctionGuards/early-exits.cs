public class Plugin
{
    private readonly Plugin? _next;

    private Plugin(Plugin? next) => _next = next;

    private bool IsLast => _next is null;

    public static int Run() => Fib(5) + new Plugin(null).Length(1) + Find(3);

    private static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);

    private int Length(int n) => IsLast ? n : _next!.Length(n + 1);

    private static int Find(int n)
    {
        int half = n / 2;
        if (half == 0) return 1;
        if (n > 100) return -1;
        return Find(half) + Find(half);
    }
}
