// expect: ok
// why: a static constructor runs after the initialisers of all parts, wherever it stands
// output: init a
// output: init b
// output: cctor 3
// output: B

Order.B();

static partial class Order
{
    static Order() { Console.WriteLine($"cctor {s_a + s_b}"); }

    private static int s_a = F("a", 1);

    private static int F(string s, int n)
    {
        Console.WriteLine("init " + s);
        return n;
    }

    public static void B() => Console.WriteLine("B");
}

static partial class Order
{
    private static int s_b = F("b", 2);
}
