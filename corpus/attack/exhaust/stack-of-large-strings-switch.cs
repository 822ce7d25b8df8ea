// expect: trap:fuel
// why: is "a" or "b" … on a long text compares lengths first, hashes never for free
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        string s = new('x', 1_000_000);
        int n = 0;
        while (true)
        {
            if (s is "a" or "bb" or "ccc" or "dddd" or "eeeee" or "ffffff" or "ggggggg" or "hhhhhhhh") n++;
        }
    }
}
