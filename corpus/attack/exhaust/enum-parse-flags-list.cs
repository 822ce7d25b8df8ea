// expect: trap:fuel
// why: Enum.Parse of a list of a thousand names looks each one up
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        string s = string.Concat(Enumerable.Repeat("A,", 1_000)) + "B";
        int n = 0;
        while (true)
        {
            if (Enum.TryParse(s, out F _)) n++;
        }
    }
}

[Flags]
public enum F
{
    A = 1,
    B = 2,
}
