// expect: reject SC1401
// why: an exception of a finalizer ends the process
public class Plugin
{
    ~Plugin() => throw new Exception("no handler"); //~ reject SC1401

    public static object Run(object[] args)
    {
        for (int i = 0; i < 1_000; i++) _ = new Plugin();
        return 1;
    }
}
