// expect: trap:fuel
// why: Trim(chars) searches the set for each character
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        string s = new('\u5fff', 5_000);
        char[] cs = [.. Enumerable.Range(0, 4_096).Select(i => (char)(0x5000 + i))];
        int n = 0;
        while (true) n += s.Trim(cs).Length;
    }
}
