// expect: throws ArgumentOutOfRangeException
// why: a negative count of a string is an ordinary error
public class Plugin
{
    public static object Run(object[] args) => new string('x', -5 - args.Length);
}
