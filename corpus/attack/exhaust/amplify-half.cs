// expect: trap:fuel
// why: arithmetic on Half is done in software
// fuel: 500_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        Half h = (Half)1.5f;
        while (true) h = h * (Half)1.001f + h - h / (Half)3f;
    }
}
