public class Plugin
{
    public static string Run(int n)
    {
        var a = new { N = n, Name = "a" };
        var b = new { a.N, a.Name };
        return a.Equals(b) ? a.ToString()! : b.Name;
    }
}
