public class Plugin
{
    private static int Sum(int[] xs) => xs is [var first, .. var rest] ? first + Sum(rest) : 0;

    public static string Run(int[] xs, string text) => text switch
    {
        ['a', .. var middle, 'z'] when middle.Length > 1 => middle,
        [_, .. { Length: 2 } two] => two,
        _ => "" + Sum(xs),
    };
}
