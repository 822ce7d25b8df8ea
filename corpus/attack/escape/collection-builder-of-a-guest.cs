// expect: reject SC1003
// why: a builder method of the guest's own would be called with a span over an inline array that the compiler makes on the stack

using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

[CollectionBuilder(typeof(Bag), nameof(Bag.Create))]
public sealed class Bag<T> : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator() => throw new NotSupportedException();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public static class Bag
{
    public static Bag<T> Create<T>(ReadOnlySpan<T> items) => new();
}

public static class Plugin
{
    public static int Run()
    {
        Bag<int> bag = [1, 2, 3];
        return bag is null ? 0 : 1;
    }
}
