// expect: trap:fuel   fuel: 500_000_000
// why: two labels that jump to each other across a block
public class Plugin
{
     public static object Run(object[] args)
    {
        int n = 0;
    first:
        n++;
        if (n % 2 == 0) goto second;
        n++;
    second:
        { n += 2; goto first; }
    }
}
