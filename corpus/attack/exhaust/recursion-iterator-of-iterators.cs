// expect: trap:depth
// why: resuming the outermost resumes all of them
public class Plugin
{
    static IEnumerable<int> Wrap(IEnumerable<int> inner) { foreach (int i in inner) yield return i; }

    public static object Run(object[] args)
    {
        IEnumerable<int> e = [1];
        for (int i = 0; i < 100_000; i++) e = Wrap(e);
        return e.First();
    }
}
