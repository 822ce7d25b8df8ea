// expect: safe   fuel: 300_000_000
// why: a wrapper of a combined delegate that holds two wrappers doubles the work of one call at every step
public class Plugin
{
    delegate void D();

    public static object Run(object[] args)
    {
        int n = 0;
        Action f = () => n++;
        for (int i = 0; i < 40; i++)
        {
            D d = new D((f + new Action(f.Invoke)).Invoke);
            f = new Action(d.Invoke);
        }

        f();
        return n;
    }
}
