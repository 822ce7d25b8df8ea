extern alias safe_x;

public class Plugin
{
    public static bool Run(int[] xs, List<int> list)
    {
        return xs is [1, .., 2] || xs is not [_, ..] || list is [.., > 3];
    }
}
