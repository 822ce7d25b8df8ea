// expect: ok
// why: an enumerator that stands half-way in a static
// host: twice
// value: 2
public class Plugin
{
    static IEnumerator<int>? s_e;
    static IEnumerable<int> Numbers() { int i = 0; try { while (true) yield return ++i; } finally { i = 0; } }

    public static object Run(object[] args) { s_e ??= Numbers().GetEnumerator(); s_e.MoveNext(); s_e.MoveNext(); return s_e.Current; }
}
