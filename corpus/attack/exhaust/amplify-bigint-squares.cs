// expect: trap:fuel   fuel: 500_000_000
// why: squaring doubles the length each time
public class Plugin
{
    public static object Run(object[] args)
    {
        var b = new System.Numerics.BigInteger(3);
        for (;;) b = b * b;
    }
}
