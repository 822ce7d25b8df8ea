// expect: trap:fuel   fuel: 500_000_000   memory: 64GiB
// why: a product of a long and a short number is linear, but without end
public class Plugin
{
    public static object Run(object[] args)
    {
        var b = System.Numerics.BigInteger.One; int i = 1;
        for (;;) b *= ++i;
    }
}
