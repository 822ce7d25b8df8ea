public class Plugin
{
    private static int Array(string name, params int[] values) => values.Length;

    private static int Span(params System.ReadOnlySpan<int> values) => values.Length;

    public static int Run(int[] given) =>
        Array("none") + Array("some", 1, 2, 3) + Array("given", given) + Span(1, 2) + Span();
}
