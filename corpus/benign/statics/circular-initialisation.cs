// expect: ok
// why: two types whose static initialisers need each other see defaults, not a deadlock
// output: B sees A.X = 0
// output: A sees B.Y = 10
// output: 11 10

Console.WriteLine($"{A.X} {B.Y}");

static class A
{
    public static readonly int X;

    static A()
    {
        Console.WriteLine($"A sees B.Y = {B.Y}");
        X = B.Y + 1;
    }
}

static class B
{
    public static readonly int Y;

    static B()
    {
        Console.WriteLine($"B sees A.X = {A.X}");
        Y = A.X + 10;
    }
}
