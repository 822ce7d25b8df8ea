// expect: reject SC1401
// why: a finalizer runs on the host's finalizer thread, outside every call and every budget
public class Plugin
{
    ~Plugin() //~ reject SC1401
    {
        while (true) { }
    }

    public static object Run(object[] args)
    {
        for (int i = 0; i < 1_000; i++) _ = new Plugin();
        return 1;
    }
}
