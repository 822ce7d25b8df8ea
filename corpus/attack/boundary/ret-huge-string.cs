// expect: safe
// why: a result of hundred million characters, all of which JSON must escape
public class Plugin
{
    public static object Run(object[] args) => new string('\u0001', 100_000_000);
}
