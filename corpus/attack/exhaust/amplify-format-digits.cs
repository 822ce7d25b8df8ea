// expect: trap:memory   fuel: 500_000_000
// why: a precision in a format string allocates what it says
public class Plugin
{
    public static object Run(object[] args)
    {
        
        for (;;) _ = 1.ToString("D999999") + 1.5.ToString("F999999");
    }
}
