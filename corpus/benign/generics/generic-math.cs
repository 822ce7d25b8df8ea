// expect: ok
// why: algorithms over INumber<T> and its kin work for every number of the base library
// output: 6 4 3 6 2.333
// output: 6 6 25 1024 2.25 22539340290692258087863249
// output: 10 6 5 5 1 False True -1.5 1 2.5 -1 True False 11 12 1.5 1.5
// output: [1 2; 3 4] 5 2 5 40 0 -11 False 0..255 0
// output: 2147483650.5 False 012342
// output: Arithmetic operation resulted in an overflow.

using System.Numerics;

Console.WriteLine($"{Sum([1, 2, 3])} {Sum([1.5, 2.5])} {Sum([1m, 2m])} {Sum(new BigInteger[] { 1, 2, 3 })} {Average([1, 2, 4]):F3}");
Console.WriteLine($"{Gcd(48, 18)} {Gcd(48L, 18L)} {Gcd(new BigInteger(100), 75)} {Power(2, 10)} {Power(1.5, 2)} {Power((BigInteger)7, 30)}");
Console.WriteLine($"{Clamp(15, 0, 10)} {T<int>.Show(5)} {T<double>.Show(-2.5)} {Dot([1, 2], [3, 4])} {Parse<int>("12")} {Parse<double>("1.5")} {Mean<float>([1, 2])}");
Console.WriteLine($"{Matrix<long>.Identity(2) * new Matrix<long>(new long[,] { { 1, 2 }, { 3, 4 } })} {Hypotenuse(3.0, 4.0)} {Bits(10)} {Range<byte>()} {Wrapped<byte>()}");
Console.WriteLine(double.CreateChecked(7) / 2 + int.CreateSaturating(1e20) + " " + TryParse<int>("x") + " " + Counting<short>(4));
try { Power(10, 10); checked { _ = Triple(int.MaxValue); } } catch (OverflowException e) { Console.WriteLine(e.Message); }

static TNumber Sum<TNumber>(IEnumerable<TNumber> items) where TNumber : INumber<TNumber>
{
    TNumber sum = TNumber.Zero;
    foreach (TNumber item in items) sum += item;
    return sum;
}

static double Average<TNumber>(List<TNumber> items) where TNumber : INumber<TNumber> => double.CreateChecked(Sum(items)) / items.Count;

static TNumber Mean<TNumber>(TNumber[] items) where TNumber : IFloatingPoint<TNumber> => TNumber.Round(Sum(items) / TNumber.CreateChecked(items.Length), 2);

static TNumber Gcd<TNumber>(TNumber a, TNumber b) where TNumber : IBinaryInteger<TNumber>
{
    while (b != TNumber.Zero) (a, b) = (b, a % b);
    return a;
}

static TNumber Power<TNumber>(TNumber b, int e) where TNumber : IMultiplyOperators<TNumber, TNumber, TNumber>, IMultiplicativeIdentity<TNumber, TNumber>
{
    TNumber result = TNumber.MultiplicativeIdentity;
    for (int i = 0; i < e; i++) result *= b;
    return result;
}

static TNumber Triple<TNumber>(TNumber x) where TNumber : INumber<TNumber> => checked(x + x + x);

static TNumber Clamp<TNumber>(TNumber value, TNumber low, TNumber high) where TNumber : INumber<TNumber> => value < low ? low : value > high ? high : value;

static TNumber Dot<TNumber>(TNumber[] a, TNumber[] b) where TNumber : INumber<TNumber>
{
    TNumber sum = default!;
    for (int i = 0; i < a.Length; i++) sum += a[i] * b[i];
    return sum;
}

static TValue Parse<TValue>(string text) where TValue : IParsable<TValue> => TValue.Parse(text, null);

static bool TryParse<TValue>(string text) where TValue : IParsable<TValue> => TValue.TryParse(text, null, out _);

static TNumber Hypotenuse<TNumber>(TNumber a, TNumber b) where TNumber : IRootFunctions<TNumber> => TNumber.Sqrt(a * a + b * b);

static string Bits<TNumber>(TNumber n) where TNumber : IBinaryInteger<TNumber> => $"{TNumber.PopCount(n)} {n >> 1} {n << 2} {n & TNumber.One} {~n} {TNumber.IsPow2(n)}";

static string Range<TNumber>() where TNumber : IMinMaxValue<TNumber> => $"{TNumber.MinValue}..{TNumber.MaxValue}";

static TNumber Wrapped<TNumber>() where TNumber : INumber<TNumber>, IMinMaxValue<TNumber> => unchecked(TNumber.MaxValue + TNumber.One);

static string Counting<TNumber>(TNumber n) where TNumber : INumber<TNumber>
{
    string text = "";
    for (TNumber i = TNumber.Zero; i < n; i++) text += i;
    return text + n-- + --n;
}

static class T<TNumber> where TNumber : INumber<TNumber>
{
    public static string Show(TNumber x) => $"{TNumber.One + x} {TNumber.Max(x, TNumber.One)} {TNumber.Abs(-x)} {TNumber.Sign(x)} {TNumber.IsNegative(x)} {x.CompareTo(TNumber.Zero) > 0}";
}

class Matrix<TNumber>(TNumber[,] cells) where TNumber : INumber<TNumber>
{
    public static Matrix<TNumber> Identity(int n)
    {
        var cells = new TNumber[n, n];
        for (int i = 0; i < n; i++) cells[i, i] = TNumber.One;
        return new(cells);
    }

    public TNumber this[int i, int j] { get => cells[i, j]; set => cells[i, j] = value; }

    public static Matrix<TNumber> operator *(Matrix<TNumber> a, Matrix<TNumber> b)
    {
        var product = new Matrix<TNumber>(new TNumber[2, 2]);
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                for (int k = 0; k < 2; k++) product[i, j] += a[i, k] * b[k, j];
        return product;
    }

    public override string ToString() => $"[{cells[0, 0]} {cells[0, 1]}; {cells[1, 0]} {cells[1, 1]}]";
}
