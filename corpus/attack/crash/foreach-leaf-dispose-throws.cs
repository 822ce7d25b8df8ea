// expect: throws InvalidOperationException
// why: the Dispose of an enumerator is a leaf without a guard of its own, and it throws

public static class Plugin
{
    public static object? Run(object[] args)
    {
        int n = 0;
        foreach (int x in new C()) n += x;
        return n;
    }
}

public sealed class C
{
    public E GetEnumerator() => new();

    public struct E : IDisposable
    {
        public int Current => 1;

        public bool MoveNext() => false;

        public void Dispose() => throw new InvalidOperationException("from Dispose");
    }
}
