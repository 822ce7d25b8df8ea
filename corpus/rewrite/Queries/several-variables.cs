public class Plugin
{
    public static object Run(int[] xs, string[] names)
    {
        var pairs = from x in xs
                    from n in names
                    let length = n.Length
                    where length > x
                    select n + x;
        return pairs.First();
    }
}
