// expect: trap:memory
// why: an exception that holds another twice: its message doubles at each level, so that forty levels are a terabyte of text
// fuel: 100_000_000    memory: 64MiB

using System;

public static class Plugin
{
    public static int Run()
    {
        Exception e = new InvalidOperationException("text");
        for (int i = 0; i < 40; i++) e = new AggregateException(e, e);
        return e.Message.Length;
    }
}
