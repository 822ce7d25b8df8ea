public class Plugin
{
    public static string Run(double x, string name, int width)
    {
        string plain = $"{name}";
        return $"{x,10:F2} of {name} {{braces}} {(width > 1 ? "wide" : "narrow")} {plain.Length:X}";
    }
}
