// expect: ok
// why: the hidden fields of static events and of static properties over 'field' are state of the context
// output: initial hello
// output: first hello
// output: hello
// output: again hello
// output: made 0 one one 42
// output: int 2

Bus.Message += m => Console.WriteLine("first " + m);
Bus.Message += Console.WriteLine;
Bus.Send("hello");
Bus.Forget();
Bus.Send("nobody");
Bus.Message += m => Console.WriteLine("again " + m);
Bus.Send("hello");

Level.Current = 3;
Level.Current = -1;
Console.WriteLine($"{Level.Current} {Level.Name} {Level.Name} {Level.Start}");
Store<int>.Add(1);
Store<string>.Add("x");
Store<int>.Added += n => Console.WriteLine("int " + n);
Store<int>.Add(2);

static class Bus
{
    public static event Action<string>? Message = m => Console.WriteLine("initial " + m);
    public static void Send(string text) => Message?.Invoke(text);
    public static void Forget() { if (Message is not null) Message = null; }
}

static class Level
{
    public static int Current { get; set => field = Math.Max(value, 0); }
    public static string Name => field ??= Make();
    public static int Start { get => field + 1; } = 41;
    static string Make() { Console.Write("made "); return "one"; }
}

static class Store<T>
{
    public static event Action<T>? Added;
    public static void Add(T item) => Added?.Invoke(item);
}
