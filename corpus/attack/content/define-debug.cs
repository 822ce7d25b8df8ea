// expect: reject SC3010
// why: DEBUG switches on calls of the base library that end the process when an assertion fails
#define DEBUG
public class Plugin
{
    public static object Run(object[] args)
    {
        System.Diagnostics.Debug.Fail("ends the process");
        return 1;
    }
}
