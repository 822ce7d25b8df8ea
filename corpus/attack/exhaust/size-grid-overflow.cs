// expect: trap:memory
// why: the product of two lengths overflows 32 bits to a small number
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = 1 << 16;
        return new byte[n, n + 1].Length;
    }
}
