// expect: trap:fuel   fuel: 500_000_000
// why: Message of an exception of the guest is guest code; reading it is paid for
public class Plugin
{
    class Evil : Exception { public override string Message { get { while (true) { } } } }

    public static object Run(object[] args) => throw new Evil();
}
