// expect: trap:result
// why: a lazy sequence hidden in a tuple
public class Plugin
{
    static IEnumerable<int> Seq() { yield return 1; }

    public static object Run(object[] args) => (1, Seq());
}
