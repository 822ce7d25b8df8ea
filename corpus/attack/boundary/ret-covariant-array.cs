// expect: trap:result
// why: an array of guest objects that claims to be one of objects
public class Plugin
{
    class C { public override string ToString() { while (true) { } } }

    public static object Run(object[] args) { object[] a = new C[] { new() }; return a; }
}
