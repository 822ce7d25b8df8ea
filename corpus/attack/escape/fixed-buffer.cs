// expect: reject SC1202
// why: a buffer inside a struct has no bounds check
public unsafe struct Buffer //~ reject SC1201
{
    public fixed byte Bytes[4]; //~ reject SC1202
}

public class Plugin
{
    public static unsafe object Run(object[] args) //~ reject SC1201
    {
        Buffer b = default;
        b.Bytes[64] = 1;
        return b.Bytes[0];
    }
}
