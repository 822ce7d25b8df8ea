// expect: ok
// why: a hand-made lazy singleton with ??= and a static instance
// output: 2 1

Registry.Instance.Register("one", () => 1);
Registry.Instance.Register("two", () => Registry.Instance.Get("one") + 1);
Console.WriteLine($"{Registry.Instance.Get("two")} {Registry.Created}");

sealed class Registry
{
    private static Registry? s_instance;
    private readonly Dictionary<string, Func<int>> _factories = [];
    private readonly Dictionary<string, int> _values = [];

    private Registry() => Created++;

    public static int Created { get; private set; }
    public static Registry Instance => s_instance ??= new();

    public void Register(string name, Func<int> factory) => _factories.Add(name, factory);

    public int Get(string name)
    {
        if (!_values.TryGetValue(name, out int value))
            _values.Add(name, value = _factories[name]());
        return value;
    }
}
