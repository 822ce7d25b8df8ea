// expect: trap:memory   memory: 5_000_000
// why: a closure over parameters is made before the first statement, so also where that returns
public class Plugin
{
    public static object Run(object[] args)
    {
        int sum = 0;
        for (int i = 0; i < 200_000; i++) sum += Make(0, i, i, i);
        return sum;
    }

    private static int Make(int n, int a, int b, int c)
    {
        if (n == 0) return a;
        Func<int> f = () => n + a + b + c;
        return f() + Make(n - 1, b, c, a);
    }
}
