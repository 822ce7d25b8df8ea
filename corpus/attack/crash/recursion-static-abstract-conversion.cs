// expect: trap:depth
// why: a conversion reached through a static abstract member of a type parameter

public static class Plugin
{
    public static object? Run(object[] args)
    {
        _ = Maker.Make<S>(1);
        return null;
    }
}

public interface IMade<T>
    where T : IMade<T>
{
    static abstract explicit operator T(int x);
}

public readonly struct S : IMade<S>
{
    public static explicit operator S(int x) => Maker.Make<S>(x + 1);
}

public static class Maker
{
    public static T Make<T>(int x)
        where T : IMade<T> => (T)x;
}
