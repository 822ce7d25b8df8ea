// expect: trap:fuel   fuel: 500_000_000
// why: goto case is a loop without a loop statement
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = args.Length;
        switch (n)
        {
            case 0: goto case 1;
            case 1: goto case 0;
            default: goto case 0;
        }
    }
}
