// expect: trap:depth
// why: Aggregate calls a lambda that aggregates

public static class Plugin
{
    private static int Down(int n) => new[] { 1, 2, 3 }.Aggregate((a, b) => Down(a + b));

    public static object? Run(object[] args)
    {
        return Down(1);
    }
}
