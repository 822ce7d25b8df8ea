public class Plugin
{
    public static int Run(int n)
    {
        Func<int, int>? f = null;
        f = x => x == 0 ? 0 : f!(x - 1) + 1;
        Action<int> log = x => { if (x > 3) return; n += x; };
        log(2);
        return f(n) + Even(4);

        int Even(int x) => x == 0 ? 1 : Odd(x - 1);
        int Odd(int x) => x == 0 ? 0 : Even(x - 1);
    }
}
