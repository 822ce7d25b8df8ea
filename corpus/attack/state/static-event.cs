// expect: reject SC1405
// why: static field-like events are refused in this version, so there is no state to leak (was ok)
// why: the handlers of a static event are state
// host: twice
public class Plugin
{
    static event Action? Changed;
    static int s_calls;

    public static object Run(object[] args) { Changed += () => s_calls++; Changed(); return s_calls; }
}
