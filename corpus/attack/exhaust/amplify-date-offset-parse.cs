// expect: trap:fuel   fuel: 100_000_000
// why: reading a moment tries every pattern on the whole text
public class Plugin
{
    public static object Run(object[] args)
    {
        string text = new(' ', 1_000_000);
        int n = 0;
        for (;;) if (System.DateTimeOffset.TryParse(text, out _)) n++;
    }
}
