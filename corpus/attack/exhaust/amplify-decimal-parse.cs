// expect: trap:fuel   fuel: 500_000_000
// why: parsing a long number reads all of it
public class Plugin
{
    public static object Run(object[] args)
    {
        string s = new string('0', 5_000_000) + "1"; long n = 0;
        for (;;) n += int.Parse(s) + long.Parse(s);
    }
}
