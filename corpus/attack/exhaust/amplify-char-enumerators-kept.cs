// expect: trap:memory
// why: string.GetEnumerator makes an object
// memory: 64MiB

public static class Plugin
{
    public static object? Run(object[] args)
    {
        List<CharEnumerator> kept = [];
        while (true) kept.Add("abc".GetEnumerator());
    }
}
