// expect: trap:fuel   fuel: 500_000_000
// why: a loop inside a local function of a lambda of an initialiser
public class Plugin
{
    readonly Func<int> _f = () => { static int Spin() { for (;;) { } } return Spin(); };

    public static object Run(object[] args) => new Plugin()._f();
}
