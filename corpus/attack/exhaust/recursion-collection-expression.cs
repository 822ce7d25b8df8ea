// expect: safe
// why: a collection expression with a spread enumerates itself
public class Plugin
{
    class C : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator() { List<int> all = [.. this]; return all.GetEnumerator(); }
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public static object Run(object[] args) { int[] a = [.. new C()]; return a.Length; }
}
