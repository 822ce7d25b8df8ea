// expect: ok
// why: a static constructor runs before what a constructor passes on, also where that declares variables, and where only a primary constructor stands
// output: 24 4/4
// output: made 0 5
// output: made 1 6

Console.WriteLine(new Tried().L + " " + new Named().T);
Console.WriteLine("made " + Log.Count + " " + new Primary(5).N);
Console.WriteLine("made " + Log.Count + " " + new Primary(6).N);

static class Log
{
    public static int Count = 0;
}

class Pair
{
    public int L;

    public Pair(int a, int b) => L = (a * 10) + b;
}

class Tried : Pair
{
    static Tried() { }

    static bool Try(out int x)
    {
        x = 7;
        return true;
    }

    public Tried() : base(Try(out int q) ? 1 : 0, q) => L += q;
}

class Named
{
    public string T;

    static Named() { }

    static int N(int i) => i;

    public Named() : this(N(4) is var y ? y : 0, y) { }

    Named(int a, int b) => T = a + "/" + b;
}

class Primary(int n)
{
    public int N { get; } = n;

    static Primary() => Log.Count++;
}
