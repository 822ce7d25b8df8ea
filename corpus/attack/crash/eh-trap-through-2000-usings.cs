// expect: trap:fuel   fuel: 500_000_000
// why: a trap that passes two thousand using blocks must not take quadratic time
public class Plugin
{
    class D : IDisposable { public void Dispose() { } }
    static int F(int n) { using var d = new D(); if (n > 0) return F(n - 1); while (true) { } }

    public static object Run(object[] args) => F(1_900);
}
