// expect: ok
// why: arithmetic, comparison, implicit and explicit conversions, true and false, ++ and compound forms
// output: 17/6 1/6 2 -1/2 True True 2.8333
// output: 5 3 2
// output: t f f t not 0.9

Fraction half = new(1, 2), third = new(1, 3);
Fraction sum = half + third;
sum += 1;
sum++;
Console.WriteLine($"{sum} {half - third} {half * 4} {-half} {half > third} {half == new Fraction(2, 4)} {(double)sum:F4}");
Fraction five = 5;
Console.WriteLine($"{five} {(int)new Fraction(7, 2)} {Largest(half, third, 2)}");
Fuzzy yes = new(0.9), no = new(0.2);
Console.WriteLine($"{(yes ? "t" : "f")} {(no ? "t" : "f")} {(yes && no ? "t" : "f")} {(no || yes ? "t" : "f")} {!yes}");

static Fraction Largest(params Fraction[] all) => all.Aggregate((a, b) => a > b ? a : b);

readonly record struct Fraction(long Top, long Bottom)
{
    public static implicit operator Fraction(int n) => new(n, 1);
    public static explicit operator double(Fraction f) => (double)f.Top / f.Bottom;
    public static explicit operator int(Fraction f) => (int)(f.Top / f.Bottom);
    public static Fraction operator +(Fraction a, Fraction b) => Reduce(a.Top * b.Bottom + b.Top * a.Bottom, a.Bottom * b.Bottom);
    public static Fraction operator -(Fraction a, Fraction b) => a + -b;
    public static Fraction operator -(Fraction a) => a with { Top = -a.Top };
    public static Fraction operator *(Fraction a, Fraction b) => Reduce(a.Top * b.Top, a.Bottom * b.Bottom);
    public static Fraction operator ++(Fraction a) => a + 1;
    public static bool operator >(Fraction a, Fraction b) => a.Top * b.Bottom > b.Top * a.Bottom;
    public static bool operator <(Fraction a, Fraction b) => b > a;

    public bool Equals(Fraction other) => Top * other.Bottom == other.Top * Bottom;
    public override int GetHashCode() => (int)(Top * 1000 / Bottom);
    public override string ToString() => Bottom == 1 ? $"{Top}" : $"{Top}/{Bottom}";

    private static Fraction Reduce(long top, long bottom)
    {
        long a = Math.Abs(top), b = bottom;
        while (b != 0)
            (a, b) = (b, a % b);
        return new(top / a, bottom / a);
    }
}

readonly struct Fuzzy(double truth)
{
    private readonly double _truth = truth;

    public static bool operator true(Fuzzy f) => f._truth >= 0.5;
    public static bool operator false(Fuzzy f) => f._truth < 0.5;
    public static Fuzzy operator &(Fuzzy a, Fuzzy b) => new(Math.Min(a._truth, b._truth));
    public static Fuzzy operator |(Fuzzy a, Fuzzy b) => new(Math.Max(a._truth, b._truth));
    public static string operator !(Fuzzy f) => $"not {f._truth:F1}";
}
