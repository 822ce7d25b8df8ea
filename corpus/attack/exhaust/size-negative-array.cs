// expect: throws OverflowException
// why: a negative length is not a large unsigned one, and refunds nothing
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = args.Length - 100;
        return new int[n].Length;
    }
}
