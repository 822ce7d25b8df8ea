public class Plugin
{
    public static object Run(int[] xs) => (from x in xs where x > 1 orderby x descending, x % 3 select x * 2).ToList();
}
