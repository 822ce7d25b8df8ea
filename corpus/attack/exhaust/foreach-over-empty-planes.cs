// expect: trap:fuel   fuel: 10_000_000
// why: an array of four dimensions without any element still has planes and rows to walk
public class Plugin
{
    public static object Run(object[] args)
    {
        var empty = new byte[40_000, 40_000, 1, 0];
        foreach (byte b in empty) return b;
        return 1;
    }
}
