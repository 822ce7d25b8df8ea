extern alias safe_x;

public class Plugin
{
    public static int Run(int[]? xs, System.Action<int>? done, int? maybe)
    {
        if (done is { } t0_x)
        {
            t0_x.Invoke((xs is { } t1_x ? (int? )(t1_x[0]) : default(int? )) ?? 1);
        }

        string? text = (maybe is { } t2_x ? t2_x.ToString() : default(string));
        return (text is { } t3_x ? (char? )(t3_x[0]) : default(char? )) ?? 0;
    }
}
