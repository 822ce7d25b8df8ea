// expect: safe
// why: a switch expression without a match throws an exception that describes the value with its ToString
public static class Plugin
{
    public static object? Run(object[] args)
    {
        object o = 1;
        for (int i = 0; i < 200_000; i++) o = (o, i);
        return o switch { 5 => 1 };
    }
}
