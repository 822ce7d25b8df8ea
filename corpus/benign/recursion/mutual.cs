// expect: ok
// why: mutual recursion of methods, and Ackermann's function
// value: "True True 21 0012234456"

public class Plugin
{
    private static bool IsEven(int n) => n == 0 || IsOdd(n - 1);

    private static bool IsOdd(int n) => n != 0 && IsEven(n - 1);

    private static int Ackermann(int m, int n) => (m, n) switch
    {
        (0, _) => n + 1,
        (_, 0) => Ackermann(m - 1, 1),
        _ => Ackermann(m - 1, Ackermann(m, n - 1)),
    };

    private static int Female(int n) => n == 0 ? 1 : n - Male(Female(n - 1));

    private static int Male(int n) => n == 0 ? 0 : n - Female(Male(n - 1));

    public static object Run(object[] args) =>
        $"{IsEven(500)} {IsOdd(501)} {Ackermann(2, 9)} {string.Join("", Enumerable.Range(0, 10).Select(Male))}";
}
