// expect: trap:memory
// why: the capacity of a builder, and its growth through an interface, are memory like any other
// fuel: 500_000_000    memory: 64MiB

using System.Collections.Generic;
using System.Collections.Immutable;

public static class Plugin
{
    public static int Run()
    {
        var builder = ImmutableArray.CreateBuilder<long>(1_000);
        IList<long> list = builder;
        for (int i = 0; i < 100_000_000; i++) list.Add(i);
        return list.Count;
    }
}
