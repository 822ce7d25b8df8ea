// expect: throws ArgumentOutOfRangeException
// why: a negative width is an ordinary error
public class Plugin
{
    public static object Run(object[] args) => "x".PadLeft(-5 - args.Length);
}
