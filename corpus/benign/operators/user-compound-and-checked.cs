// expect: ok
// why: user-defined compound assignment and increment operators, checked operators
// output: 34 67
// output: -106
// output: overflow

Vector v = new(1, 2);
v += new Vector(10, 20);
v *= 3;
v++;
Console.WriteLine($"{v.X} {v.Y}");

Small a = new(100), b = new(50);
Console.WriteLine(unchecked(a + b).Value);
try
{
    Console.WriteLine(checked(a + b).Value);
}
catch (OverflowException)
{
    Console.WriteLine("overflow");
}

sealed class Vector(int x, int y)
{
    public int X { get; private set; } = x;
    public int Y { get; private set; } = y;

    public void operator +=(Vector other)
    {
        X += other.X;
        Y += other.Y;
    }

    public void operator *=(int k) => (X, Y) = (X * k, Y * k);

    public void operator ++()
    {
        X++;
        Y++;
    }
}

readonly record struct Small(sbyte Value)
{
    public static Small operator +(Small a, Small b) => new(unchecked((sbyte)(a.Value + b.Value)));
    public static Small operator checked +(Small a, Small b) => new(checked((sbyte)(a.Value + b.Value)));
}
