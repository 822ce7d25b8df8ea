// expect: safe   fuel: 500_000_000
// why: many arguments and a wide field in one Console.WriteLine
public class Plugin
{
    public static object Run(object[] args)
    {
        
        for (;;) Console.WriteLine("{0,99999}{1,99999}", 1, 2);
    }
}
