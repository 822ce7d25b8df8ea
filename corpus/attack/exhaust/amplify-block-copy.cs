// expect: trap:fuel   fuel: 200_000_000
// why: one call copies many bytes
public class Plugin
{
    public static object Run(object[] args)
    {
        var a = new long[1_000_000];
        for (;;) System.Buffer.BlockCopy(a, 0, a, 8, 7_900_000);
    }
}
