extern alias safe_x;

public class Plugin
{
    private static int Sum(int[] xs)
    {
        return (xs is ( [var first, ..] and var t0_x) && safe_x::SafeCompile.Runtime.SliceShims.Take(m_x, t0_x, 1, 0, out var rest)) ? first + Sum(rest) : 0;
    }

    public static string Run(int[] xs, string text)
    {
        return text switch
        {
            ( ['a', .., 'z'] and var t1_x)when safe_x::SafeCompile.Runtime.SliceShims.Take(m_x, t1_x, 1, 1, out var middle) && (middle.Length > 1) => middle,
            ( [_, ..] and var t3_x)when safe_x::SafeCompile.Runtime.SliceShims.Take(m_x, t3_x, 1, 0, out var t2_x) && (t2_x is { Length: 2 } two) => two,
            _ => "" + Sum(xs),
        };
    }
}
