// expect: throws ArrayTypeMismatchException
// why: arrays are covariant; the runtime checks every store
public class Plugin
{
    public static object Run(object[] args) { object[] a = new string[1]; a[0] = 1; return 1; }
}
