// expect: trap:result
// why: a class derived from a plain-looking interface is guest code
public class Plugin
{
    class L : IReadOnlyList<int>
    {
        public int this[int i] => i;
        public int Count => int.MaxValue;
        public IEnumerator<int> GetEnumerator() { while (true) { } }
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public static object Run(object[] args) => new L();
}
