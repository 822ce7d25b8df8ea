public class Plugin
{
    public static int Run(int[]? xs, System.Action<int>? done, int? maybe)
    {
        done?.Invoke(xs?[0] ?? 1);
        string? text = maybe?.ToString();
        return text?[0] ?? 0;
    }
}
