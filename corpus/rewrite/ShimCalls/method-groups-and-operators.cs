public class Plugin
{
    public static object Run(string a, string b, string[] texts)
    {
        int[] numbers = texts.Select(int.Parse).ToArray();
        Func<string, string> upper = s => s.ToUpperInvariant();
        Array.Sort(numbers, (x, y) => y.CompareTo(x));
        return a == b && upper(a) != b;
    }
}
