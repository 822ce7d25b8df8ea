// expect: trap:fuel   fuel: 500_000_000
// why: all the work is in the condition and the body is empty
public class Plugin
{
    static int s_n;

    public static object Run(object[] args)
    {
        while (s_n++ is var n && n is > int.MinValue or <= 0) ;
        return s_n;
    }
}
