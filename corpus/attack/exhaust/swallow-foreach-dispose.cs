// expect: trap:fuel   fuel: 500_000_000
// why: the enumerator of a foreach is disposed while the trap passes
public class Plugin
{
    class Items : IEnumerable<int>, IEnumerator<int>
    {
        public int Current => 1;
        object System.Collections.IEnumerator.Current => 1;
        public bool MoveNext() { while (true) { } }
        public void Reset() { }
        public void Dispose() { for (;;) try { while (true) { } } catch { } }
        public IEnumerator<int> GetEnumerator() => this;
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;
    }

    public static object Run(object[] args)
    {
        int sum = 0;
        foreach (int i in new Items()) sum += i;
        return sum;
    }
}
