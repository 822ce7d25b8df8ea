// expect: trap:memory   fuel: 500_000_000
// why: an alignment in a format string allocates what it says
public class Plugin
{
    public static object Run(object[] args)
    {
        
        for (;;) _ = string.Format("{0,999999}{0,-999999}{0,999999}", 1);
    }
}
