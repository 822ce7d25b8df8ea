// expect: reject SC1205
// why: a typed reference is a pointer with a type of the guest's choice
public class Plugin
{
    public static object Run(object[] args)
    {
        int x = 1;
        var r = __makeref(x); //~ reject SC1205
        __refvalue(r, int) = 7; //~ reject SC1205
        return x;
    }
}
