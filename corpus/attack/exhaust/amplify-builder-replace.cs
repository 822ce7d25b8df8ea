// expect: trap:memory   fuel: 500_000_000
// why: StringBuilder.Replace reads the whole text even when there is nothing to replace
// Note. The worst case of the copy is charged for, so bytes run out first.
public class Plugin
{
    public static object Run(object[] args)
    {
        var b = new System.Text.StringBuilder(new string('x', 10_000_000));
        for (;;) b.Replace("yz", "z");
    }
}
