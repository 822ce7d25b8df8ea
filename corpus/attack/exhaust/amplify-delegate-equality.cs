// expect: trap:fuel
// why: == of delegates with 64 targets compares them one by one
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Action a = () => { };
        Action x = a, y = a;
        for (int i = 0; i < 60; i++)
        {
            x += a;
            y += a;
        }

        int n = 0;
        while (true)
        {
            if (x == y) n++;
        }
    }
}
