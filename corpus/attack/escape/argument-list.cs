// expect: reject SC1205
// why: an argument list is read by address, with no check of what is there
public class Plugin
{
    public static object Run(object[] args) => Sum(__arglist(1, 2)); //~ reject SC1205

    static int Sum(__arglist) => 1; //~ reject SC1205
}
