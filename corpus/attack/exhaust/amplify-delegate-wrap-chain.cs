// expect: safe   fuel: 500_000_000
// why: one call of a delegate that wraps 100,000 others runs them all without any of them being guest code
public class Plugin
{
    public static object Run(object[] args)
    {
        Action e = () => { }; for (int i = 0; i < 100_000; i++) e = new Action(e);
        for (;;) e();
    }
}
