// expect: trap:memory
// why: length times element size overflows 32 bits
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = 1 << 29;
        return new decimal[n + args.Length].Length;
    }
}
