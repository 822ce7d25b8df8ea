// expect: trap:depth
// why: Message of an exception is a virtual property; the host reads it
public class Plugin
{
    class E : Exception { public override string Message => new E().Message; }

    public static object Run(object[] args) => throw new E();
}
