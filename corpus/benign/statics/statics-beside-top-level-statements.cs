// expect: ok
// why: the class of top-level statements may have a second part with static fields; both parts are initialised once
// output: 42
// output: a,b

Console.WriteLine(Total + count);
Console.WriteLine(string.Join(',', Names));

public partial class Program
{
    internal static int Total = Twice(20);
    private static readonly string[] Names = ["a", "b"];
    private static int count = 2;

    private static int Twice(int n) => n + n;
}
