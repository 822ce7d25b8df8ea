// expect: trap:memory
// why: an exception that holds another twice: flattened it has two to the number of levels
// fuel: 100_000_000    memory: 64MiB

using System;

public static class Plugin
{
    public static int Run()
    {
        var e = new AggregateException(new Exception("a"), new Exception("b"));
        for (int i = 0; i < 40; i++) e = new AggregateException(e, e);
        return e.Flatten().InnerExceptions.Count;
    }
}
