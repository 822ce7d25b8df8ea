// expect: ok
// why: named arguments out of order, defaults, params arrays and spans, overload resolution, in-place ref arguments
// value: ["....a","b....","**c",".d","0 1 6 9 1000 1003 0 2","string int long int int object params params list object","2 3"]

public class Plugin
{
    private static string Format(string text, int width = 5, char fill = '.', bool left = false) => left ? text.PadRight(width, fill) : text.PadLeft(width, fill);

    private static int Sum(params int[] xs) => xs.Sum();

    private static int SpanSum(params ReadOnlySpan<int> xs)
    {
        int sum = 1000;
        foreach (int x in xs)
            sum += x;
        return sum;
    }

    private static string Count<T>(params IEnumerable<T> items) => $"{items.Count()}";

    private static string Over(object o) => "object";

    private static string Over(string s) => "string";

    private static string Over(int i) => "int";

    private static string Over(long l) => "long";

    private static string Over(params object[] all) => "params";

    private static string Over<T>(List<T> list) => "list";

    private static void Both(ref int a, out int b, in int c) => b = a++ + c;

    public static object Run(object[] args)
    {
        int n = 1;
        Both(ref n, out int m, n);
        short small = 3;
        return new List<string>
        {
            Format("a"), Format("b", left: true), Format(fill: '*', text: "c", width: 3), Format("d", 2),
            $"{Sum()} {Sum(1)} {Sum(1, 2, 3)} {Sum([4, 5])} {SpanSum()} {SpanSum(1, 2)} {Count<int>()} {Count("a", "b")}",
            $"{Over("s")} {Over(1)} {Over(1L)} {Over(small)} {Over('c')} {Over(1.5)} {Over(1, 2)} {Over()} {Over(new List<int>())} {Over((object)"s")}",
            $"{n} {m}",
        };
    }
}
