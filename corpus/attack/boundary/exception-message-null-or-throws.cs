// expect: throws Evil
// why: Message may be null, or throw
public class Plugin
{
    public class Evil : Exception { public override string Message => throw new Evil(); }

    public static object Run(object[] args) => throw new Evil();
}
