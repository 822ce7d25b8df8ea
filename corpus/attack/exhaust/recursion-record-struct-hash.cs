// expect: trap:depth
// why: GetHashCode of a record struct walks boxed values
public class Plugin
{
    record struct S(object? Next);

    public static object Run(object[] args)
    {
        object a = new S();
        for (int i = 0; i < 100_000; i++) a = new S(a);
        return a.GetHashCode();
    }
}
