extern alias safe_x;

public class Plugin
{
    private static int Array(string name, params int[] values)
    {
        return values.Length;
    }

    private static int Span(params System.ReadOnlySpan<int> values)
    {
        return values.Length;
    }

    public static int Run(int[] given)
    {
        return Array("none") + Array("some", new int[] { 1, 2, 3 }) + Array("given", given) + Span(new int[] { 1, 2 }) + Span();
    }
}
