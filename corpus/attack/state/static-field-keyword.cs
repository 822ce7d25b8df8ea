// expect: reject SC5002
// why: the hidden backing field of a static property would be shared; refused in this version (was ok)
// why: a static property over the field keyword has a field that nobody named
// host: twice
public class Plugin
{
    static int Next { get => ++field; }

    public static object Run(object[] args) => Next + Next;
}
