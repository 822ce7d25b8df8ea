// expect: ok
// why: a static constructor runs before the arguments, the initialisers and the base of the constructor that triggers it
// output: I C.s
// output: I C.arg
// output: I C.a
// output: I C.b
// output: I C.c
// output: C(int)
// output: C()
// output: I D.sg
// output: sD
// output: I D.g
// output: sBs
// output: I Bs.f
// output: Bs()
// output: V 9
// output: D()

new Counted();
new Derived();

static class Log
{
    public static int Say(string text, int value = 1)
    {
        Console.WriteLine("I " + text);
        return value;
    }
}

class Counted
{
    int a = Log.Say("C.a");
    static int s;
    int b = Log.Say("C.b");

    static Counted() => s = Log.Say("C.s");

    public Counted() : this(Log.Say("C.arg")) => Console.WriteLine("C()");

    Counted(int z) => Console.WriteLine("C(int)");

    int c2 = Log.Say("C.c");
}

class Base
{
    int f = Log.Say("Bs.f");

    static Base() => Console.WriteLine("sBs");

    public Base()
    {
        Console.WriteLine("Bs()");
        Virtual();
    }

    protected virtual void Virtual() { }
}

class Derived : Base
{
    int g = Log.Say("D.g", 9);
    static int sg = Log.Say("D.sg");

    static Derived() => Console.WriteLine("sD");

    public Derived() : base() => Console.WriteLine("D()");

    protected override void Virtual() => Console.WriteLine("V " + g);
}
