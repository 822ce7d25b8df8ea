// expect: ok
// why: changing a list during foreach throws, and the list is fine afterwards
// value: "12! 4 0"

public class Plugin
{
    public static object Run(object[] args)
    {
        List<int> list = [1, 2, 3];
        string seen = "";
        try
        {
            foreach (int x in list)
            {
                seen += x;
                if (x == 2)
                    list.Add(99);
            }
        }
        catch (InvalidOperationException)
        {
            seen += "!";
        }

        Dictionary<int, int> map = new() { [1] = 1, [2] = 2 };
        foreach (int key in map.Keys)
            map[key] = key * 10;
        foreach (int key in map.Keys)
            map.Remove(key);
        return $"{seen} {list.Count} {map.Count}";
    }
}
