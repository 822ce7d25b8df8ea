public class Box
{
    public int Value;

    public Box Select(System.Func<int, int> f) => new Box { Value = f(Value) };

    public Box Where(System.Func<int, bool> f) => f(Value) ? this : new Box();
}

public class Plugin
{
    public static int Run() => (from x in new Box { Value = 3 } where x > 1 select x + 1).Value;
}
