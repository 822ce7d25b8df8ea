// expect: trap:result
// why: a struct of the guest has members that are guest code
public class Plugin
{
    struct S { public override string ToString() { while (true) { } } }

    public static object Run(object[] args) => new S();
}
