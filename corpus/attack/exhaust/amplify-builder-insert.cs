// expect: trap:fuel   fuel: 500_000_000
// why: StringBuilder.Insert at the front moves everything behind it
public class Plugin
{
    public static object Run(object[] args)
    {
        var b = new System.Text.StringBuilder(new string('x', 1_000_000));
        for (;;) b.Insert(0, "y");
    }
}
