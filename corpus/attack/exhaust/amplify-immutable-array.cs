// expect: trap:memory
// why: each change of an immutable array copies all of it: a few thousand short calls move gigabytes
// fuel: 50_000_000    memory: 64MiB

using System.Collections.Immutable;

public static class Plugin
{
    public static int Run()
    {
        ImmutableArray<long> array = ImmutableArray.CreateRange(new long[100_000]);
        for (int i = 0; i < 100_000; i++) array = array.SetItem(0, i);
        return array.Length;
    }
}
