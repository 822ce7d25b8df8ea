// expect: trap:depth
// why: a collection initialiser calls Add, which makes another collection
public class Plugin
{
    class C : IEnumerable<int>
    {
        public void Add(int i) => _ = new C { i };
        public IEnumerator<int> GetEnumerator() => new List<int>().GetEnumerator();
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public static object Run(object[] args) => new C { 1 }.Count();
}
