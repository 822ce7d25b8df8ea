// expect: trap:depth
// why: foreach calls Dispose of a ref struct enumerator by its name alone

public static class Plugin
{
    public static object? Run(object[] args)
    {
        foreach (int x in new C()) { }
        return null;
    }
}

public sealed class C
{
    public E GetEnumerator() => new();

    public ref struct E
    {
        public int Current => 1;

        public bool MoveNext() => false;

        public void Dispose()
        {
            foreach (int x in new C()) { }
        }
    }
}
