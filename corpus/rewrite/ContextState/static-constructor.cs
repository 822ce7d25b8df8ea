public class Registry
{
    public static readonly List<string> Names = new();
    public static int Loaded { get; private set; } = 1;

    static Registry()
    {
        Names.Add("first");
    }

    public static void Add(string name) => Names.Add(name);
}

public class Plugin
{
    public static int Run()
    {
        Registry.Add("second");
        Registry.Names.Add("third");
        return Registry.Names.Count + Registry.Loaded;
    }
}
