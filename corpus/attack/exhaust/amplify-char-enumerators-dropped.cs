// expect: trap:memory
// why: the enumerator of a string is an object that only the charge of its own call pays for: nothing else here allocates
// memory: 16MiB

public static class Plugin
{
    public static object? Run(object[] args)
    {
        CharEnumerator? last = null;
        while (true) last = "abc".GetEnumerator();
    }
}
