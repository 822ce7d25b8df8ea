// expect: trap:depth
// why: string + object calls ToString
public class Plugin
{
    public override string ToString() => "<" + this;

    public static object Run(object[] args) => "" + new Plugin();
}
