// expect: trap:fuel
// why: the loop dies of its fuel, and a Dispose that throws on the way out must not turn the trap into an exception
// fuel: 1_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        foreach (int x in new C())
        {
            while (true) { }
        }

        return null;
    }
}

public sealed class C
{
    public E GetEnumerator() => new();

    public struct E : IDisposable
    {
        public int Current => 1;

        public bool MoveNext() => true;

        public void Dispose() => throw null!;
    }
}
