// expect: reject SC2003
// why: no member is written here: the loop calls those of a type that reads the machine
public class Plugin
{
    public static object Run(object[] args)
    {
        int n = 0;
        foreach (object entry in Environment.GetEnvironmentVariables()) n++;
        return n;
    }
}
