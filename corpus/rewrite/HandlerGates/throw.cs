public class Plugin
{
    private static int Positive(int? n) => n > 0 ? n.Value : throw new ArgumentException("not positive");

    public static int Run(int? n)
    {
        if (n is null) throw new InvalidOperationException("no number");
        try
        {
            return Positive(n);
        }
        catch
        {
            throw;
        }
    }
}
