// expect: trap:fuel
// why: a search through an immutable array with the guest's own comparer, and removal of many among many, are as long as the arrays
// fuel: 20_000_000    memory: 64MiB

using System.Collections.Generic;
using System.Collections.Immutable;

public static class Plugin
{
    public static int Run()
    {
        var builder = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < 20_000; i++) builder.Add("x" + i);
        ImmutableArray<string> array = builder.ToImmutable();
        int length = 0;
        for (int i = 0; i < 1_000; i++) length += array.RemoveRange(array, Comparer.Instance).Length + array.IndexOf("absent", 0, Comparer.Instance);
        return length;
    }

    private sealed class Comparer : IEqualityComparer<string>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(string x, string y) => false;

        public int GetHashCode(string s) => 0;
    }
}
