// A static constructor runs before the first value that the constructor computes.
class Registry
{
    private readonly string _kind = "plain";
    private readonly int _id = Next();
    private readonly int _copy = Next();

    static Registry() => Start = 100;

    internal static int Start { get; set; }

    private static int Next() => ++Start;
}
