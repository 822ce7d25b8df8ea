// expect: trap:fuel
// why: initialisers stand in no body: quotients of decimals in a class and in its base, in a primary constructor's call of its base, and new T()
// fuel: 1_000_000_000    memory: 100GiB

public static class Plugin
{
    private static T Make<T>() where T : new() => new();

    public static object? Run(object[] args)
    {
        long n = 0;
        while (true)
        {
            if (new Derived(1).A > 0 && Make<Plain>().B > 0) n++;
        }
    }
}

public static class Far
{
    public static decimal X = 9228162514264337593543950.33m, Y = 3.0000000000000000000000000007m;
}

public class Plain
{
    public decimal A { get; } = Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y;

    public readonly decimal B = Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y + Far.X / Far.Y;
}

public class Told(decimal x) : Plain
{
    public decimal C => x;
}

public sealed class Derived(decimal x) : Told(x / Far.Y + x / Far.Y + x / Far.Y + x / Far.Y + x / Far.Y + x / Far.Y + x / Far.Y + x / Far.Y);
