// expect: safe   fuel: 500_000_000
// why: printing without end: the captured output is capped and paid
public class Plugin
{
    public static object Run(object[] args)
    {
        string s = new string('x', 100_000);
        for (;;) Console.Write(s);
    }
}
