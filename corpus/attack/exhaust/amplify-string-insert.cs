// expect: trap:memory   fuel: 500_000_000
// why: Insert in the middle copies the whole text
public class Plugin
{
    public static object Run(object[] args)
    {
        string s = new string('x', 10_000_000);
        for (;;) s = s.Insert(5, "y");
    }
}
