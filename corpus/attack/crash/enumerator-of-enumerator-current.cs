// expect: trap:depth
// why: a Current that enumerates itself recurses through an interface property

public static class Plugin
{
    public static object? Run(object[] args)
    {
        foreach (int x in new C()) return x;
        return null;
    }
}

public sealed class C : IEnumerable<int>, IEnumerator<int>
{
    public int Current
    {
        get
        {
            foreach (int x in new C()) return x;
            return 0;
        }
    }

    object System.Collections.IEnumerator.Current => Current;

    public bool MoveNext() => true;

    public void Reset()
    {
    }

    public void Dispose()
    {
    }

    public IEnumerator<int> GetEnumerator() => this;

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;
}
