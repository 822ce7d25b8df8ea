// expect: trap:fuel
// why: a small leaf is paid for by its caller, also where no call is written: an event, a foreach, a deconstruction, an operator behind &&
// fuel: 1_000_000_000

public static class Plugin
{
    public static object? Run(object[] args)
    {
        V v = new([3]);
        Action none = static () => { };
        long n = 0;
        while (true)
        {
            v.Changed += none;
            if (v is (1, 1)) n++;
            if (v && v) n++;
            if ((v, v) == (v, v)) n++;
            foreach (double d in v) n++;
        }
    }
}

public readonly struct V(double[] x)
{
    private double Step() => x[0] = Math.Sin(Math.Sin(x[0]) + 1);

    public event Action Changed { add { x[0] = Math.Sin(Math.Sin(x[0]) + 1); } remove { } }

    public void Deconstruct(out double a, out double b)
    {
        a = x[0] = Math.Sin(Math.Sin(x[0]) + 1);
        b = 2;
    }

    public static V operator &(V a, V b) => a;

    public static V operator |(V a, V b) => b;

    public static bool operator true(V v) => v.Step() > 9;

    public static bool operator false(V v) => v.Step() < 9;

    public static bool operator ==(V a, V b) => a.Step() < 9;

    public static bool operator !=(V a, V b) => a.Step() > 9;

    public override bool Equals(object? other) => false;

    public override int GetHashCode() => 0;

    public Steps GetEnumerator() => new(x);
}

public ref struct Steps(double[] x)
{
    private int _left = 40;

    public readonly double Current => x[0];

    public bool MoveNext()
    {
        x[0] = Math.Sin(Math.Sin(x[0]) + 1);
        return _left-- > 0;
    }
}
