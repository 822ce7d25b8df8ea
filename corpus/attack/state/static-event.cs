// expect: ok
// why: the handlers of a static event are state of the context: a second one that saw the first one's would print 2
// host: twice
// value: 1
public class Plugin
{
    static event Action? Changed;
    static int s_calls;

    public static object Run(object[] args) { Changed += () => s_calls++; Changed(); return s_calls; }
}
