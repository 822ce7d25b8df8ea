// expect: safe
// why: thirty arrays that each hold the next one twice are 2^30 values once they are copied
public class Plugin
{
    public static object Run(object[] args)
    {
        object a = 1;
        for (int i = 0; i < 14; i++) a = new object[] { a, a, a, a, a, a, a, a };
        return a;
    }
}
