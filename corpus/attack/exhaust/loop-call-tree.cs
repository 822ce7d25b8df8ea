// expect: trap:fuel   fuel: 500_000_000
// why: 2^60 calls without a loop and without depth
public class Plugin
{
    static int T(int n) => n == 0 ? 1 : T(n - 1) + T(n - 1);

    public static object Run(object[] args) => T(60);
}
