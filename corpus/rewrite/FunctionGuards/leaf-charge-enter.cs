public class Plugin
{
    private static int Leaf(int x) => x + 1;

    private static int Caller(int x)
    {
        for (int i = 0; i < 3; i++) x = Leaf(x);
        return x;
    }

    private static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);

    private static void Down(int n)
    {
        if (n == 0) return;
        Down(n - 1);
    }

    public static int Run()
    {
        Down(3);
        return Caller(Fib(5));
    }
}
