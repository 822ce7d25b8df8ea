extern alias safe_x;

public class Plugin
{
    public static string Run(double x, string name, int width)
    {
        string plain = safe_x::SafeCompile.Runtime.TextShims.Interpolate(m_x).Hole(name).Text();
        return safe_x::SafeCompile.Runtime.TextShims.Interpolate(m_x).Hole(x, 10, "F2").Literal(" of ").Hole(name).Literal(" {braces} ").Hole(width > 1 ? "wide" : "narrow").Literal(" ").Hole(plain.Length, 0, "X").Text();
    }
}
