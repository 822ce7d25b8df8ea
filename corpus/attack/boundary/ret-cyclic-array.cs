// expect: trap:result
// why: an array that contains itself has no end
public class Plugin
{
    public static object Run(object[] args) { var a = new object[1]; a[0] = a; return a; }
}
