// expect: trap:memory   memory: 22_000_000
// why: no object is smaller than 24 bytes, and a box of a byte is one
public class Plugin
{
    public static object Run(object[] args)
    {
        object last = 0;
        for (int i = 0; i < 1_000_000; i++) last = (byte)i;
        return last;
    }
}
