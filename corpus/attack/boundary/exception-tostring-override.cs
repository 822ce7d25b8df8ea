// expect: throws Evil
// why: ToString of an exception of the guest is never called by the host
public class Plugin
{
    public class Evil : Exception { public override string ToString() { while (true) { } } }

    public static object Run(object[] args) => throw new Evil();
}
