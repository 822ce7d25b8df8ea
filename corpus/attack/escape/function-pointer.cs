// expect: reject SC1204
// why: a function pointer is called without a delegate that could be metered, and can be made of any number
public class Plugin
{
    public static unsafe object Run(object[] args) //~ reject SC1201
    {
        delegate*<int, int> f = &Twice; //~ reject SC1201 SC1204
        return f(21);
    }

    static int Twice(int x) => 2 * x;
}
