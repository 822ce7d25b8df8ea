// expect: ok
// why: field initialisers, constructor chains and virtual calls in constructors, in their exact order
// output: derived field 1
// output: derived field 2
// output: argument of base
// output: base field
// output: base constructor 6
// output: derived virtual 1 set 0 0
// output: derived(5)
// output: derived virtual 1 set 0 3
// output: --
// output: argument of this
// output: derived field 1
// output: derived field 2
// output: argument of base
// output: base field
// output: base constructor 10
// output: derived virtual 1 set 0 0
// output: derived(9)
// output: derived virtual 1 set 0 3
// output: derived()

_ = new Derived(5);
Console.WriteLine("--");
_ = new Derived();

class Log
{
    public static int Write(string text, int value = 0)
    {
        Console.WriteLine(text);
        return value;
    }
}

class Base
{
    private readonly int _field = Log.Write("base field");

    public Base(int x)
    {
        Log.Write($"base constructor {x}");
        Virtual();
    }

    protected virtual void Virtual() => Log.Write("base virtual");
}

class Derived : Base
{
    private readonly int _first = Log.Write("derived field 1", 1);
    private readonly string? _second = $"set {Log.Write("derived field 2")}";
    private readonly int _late;

    public Derived() : this(Log.Write("argument of this", 9)) => Log.Write("derived()");

    public Derived(int x) : base(Log.Write("argument of base", x + 1))
    {
        _late = 3;
        Log.Write($"derived({x})");
        Virtual();
    }

    protected override void Virtual() => Log.Write($"derived virtual {_first} {_second ?? "null"} {_late}");
}
