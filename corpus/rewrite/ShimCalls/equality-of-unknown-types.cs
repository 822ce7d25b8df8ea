public class Plugin
{
    private static bool Same<T>(T a, T b) => a!.Equals(b) && EqualityComparer<T>.Default.Equals(a, b);

    public static bool Run(object a, object b) => a.Equals(b) && Equals(a, b) && (a, 1) == (b, 1) && Same("x", "y") && a.ToString() == "" && a.GetHashCode() == 0;
}
