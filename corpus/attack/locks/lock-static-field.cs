// expect: ok
// why: a lock that is left by an exception
// host: twice
// value: 1
public class Plugin
{
    static readonly object s_gate = new();

    public static object Run(object[] args)
    {
        for (int i = 0; i < 3; i++) try { lock (s_gate) { throw new Exception("inside"); } } catch (Exception) { }
        lock (s_gate) lock (s_gate) { return 1; }
    }
}
