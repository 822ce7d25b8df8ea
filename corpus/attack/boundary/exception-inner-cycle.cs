// expect: throws Own
// why: an exception cannot be made its own inner exception, but a property may say so
public class Plugin
{
    public class Own(Exception? inner) : Exception("x", inner) { public Exception Again => this; }

    public static object Run(object[] args) => throw new Own(new Own(null).Again);
}
