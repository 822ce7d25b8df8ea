// expect: ok
// why: static fields initialise in the order of the text, before the static constructor
// output: start
// output: first: First=0 Second=0
// output: second: First=1 Second=0
// output: constructor: First=1 Second=20
// output: 1008
// output: 20

Console.WriteLine("start");
Console.WriteLine(Numbers.Sum);
Console.WriteLine(Numbers.Second);

static class Numbers
{
    public static int First = Trace("first", 1);
    public static int Sum = First + Second;
    public static int Second = Trace("second", 20);
    public const int Constant = 7;

    static Numbers()
    {
        Trace("constructor", 0);
        Sum += 1000 + Constant;
    }

    private static int Trace(string name, int value)
    {
        Console.WriteLine($"{name}: First={First} Second={Second}");
        return value;
    }
}
