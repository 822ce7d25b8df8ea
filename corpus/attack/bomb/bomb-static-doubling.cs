// expect: reject SC1413
// why: a field of a generic type that leads to a larger instantiation, followed thirty times
public class W<T> { public static W<(T, T)> Next() => null!; public W<(T, T)> Then => null!; }

public class Plugin
{
    public static object Run(object[] args) => W<int>.Next().Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then.Then;
}
