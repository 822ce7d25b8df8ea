// expect: throws InvalidCastException
// why: two structs of the same shape are different types
public class Plugin
{
    struct A { public long X; }
    struct B { public object Y; }

    public static object Run(object[] args) { object o = new A { X = 1 }; return ((B)o).Y is null; }
}
