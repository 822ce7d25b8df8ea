// expect: ok
// why: a lock on what the host passed holds nothing
// value: 1
public class Plugin
{
    public static object Run(object[] args) { lock (args) { return 1; } }
}
