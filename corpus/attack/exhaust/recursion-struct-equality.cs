// expect: trap:depth
// why: equality of a struct compares its fields one by one, one of which is a boxed struct again
public class Plugin
{
    struct S { public object? Next; }

    public static object Run(object[] args)
    {
        object a = new S(), b = new S();
        for (int i = 0; i < 100_000; i++) { a = new S { Next = a }; b = new S { Next = b }; }
        return a.Equals(b);
    }
}
