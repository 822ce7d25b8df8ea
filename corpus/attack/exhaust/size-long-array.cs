// expect: safe
// why: a length beyond int: the charge must not be cut to 32 bits
public class Plugin
{
    public static object Run(object[] args)
    {
        long n = (1L << 32) + args.Length;
        return new byte[n].Length;
    }
}
