// The Mandelbrot set: an ASCII picture, then a checksum and statistics of a finer one.
// Usage: Mandelbrot [width of the fine picture]      default 200

using System.Text;

int width = args.Length > 0 ? int.Parse(args[0]) : 200;

Viewport whole = new(Left: -2.1, Right: 0.7, Top: 1.2, Bottom: -1.2);
Console.WriteLine(new Picture(whole, 78, 32, limit: 60).ToAscii());

Picture fine = new(whole, width, width * 6 / 7, limit: 120);
Console.WriteLine($"{fine.Width} x {fine.Height}: checksum {fine.Checksum():x8}");
Console.WriteLine($"inside the set: {fine.Inside} points, about {fine.Area:F3} square units");

string histogram = string.Join(", ", fine.EscapeHistogram(buckets: 6).Select(b => $"{b.From}+: {b.Count}"));
Console.WriteLine($"escape times: {histogram}");

readonly record struct Viewport(double Left, double Right, double Top, double Bottom)
{
    public double Area => (Right - Left) * (Top - Bottom);

    public Complex At(double x, double y) => new(Left + (Right - Left) * x, Top + (Bottom - Top) * y);
}

readonly struct Complex(double re, double im)
{
    public readonly double Re = re, Im = im;

    public double SquaredAbs => Re * Re + Im * Im;

    public static Complex operator +(Complex a, Complex b) => new(a.Re + b.Re, a.Im + b.Im);
    public static Complex operator *(Complex a, Complex b) => new(a.Re * b.Re - a.Im * b.Im, a.Re * b.Im + a.Im * b.Re);
}

sealed class Picture
{
    private static readonly string Shades = " .:-=+*#%";

    private readonly Viewport _view;
    private readonly int _limit;
    private readonly int[,] _escape;

    public Picture(Viewport view, int width, int height, int limit)
    {
        (_view, _limit) = (view, limit);
        _escape = new int[height, width];
        for (int row = 0; row < height; row++)
            for (int column = 0; column < width; column++)
            {
                Complex c = view.At((column + 0.5) / width, (row + 0.5) / height);
                int steps = EscapeTime(c);
                _escape[row, column] = steps;
                if (steps == limit)
                    Inside++;
            }
    }

    public int Width => _escape.GetLength(1);
    public int Height => _escape.GetLength(0);
    public int Inside { get; private set; }
    public double Area => _view.Area * Inside / (Width * Height);

    public string ToAscii()
    {
        StringBuilder text = new();
        for (int row = 0; row < Height; row++)
        {
            for (int column = 0; column < Width; column++)
                text.Append(Shade(_escape[row, column]));
            if (row < Height - 1)
                text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Fowler-Noll-Vo over all escape times, so that one differing pixel shows.</summary>
    public uint Checksum()
    {
        uint hash = 2166136261;
        foreach (int steps in _escape)
            hash = unchecked((hash ^ (uint)steps) * 16777619);
        return hash;
    }

    public IEnumerable<(int From, int Count)> EscapeHistogram(int buckets)
    {
        int size = (_limit + buckets - 1) / buckets;
        int[] counts = new int[buckets];
        foreach (int steps in _escape)
            if (steps < _limit)
                counts[steps / size]++;
        for (int i = 0; i < buckets; i++)
            yield return (i * size, counts[i]);
    }

    private char Shade(int steps) => steps == _limit ? '@' : Shades[Math.Min(steps / 2, Shades.Length - 1)];

    private int EscapeTime(Complex c)
    {
        // The two big bulbs are inside for certain; skipping them saves most of the work.
        double q = (c.Re - 0.25) * (c.Re - 0.25) + c.Im * c.Im;
        if (q * (q + (c.Re - 0.25)) <= 0.25 * c.Im * c.Im || (c.Re + 1) * (c.Re + 1) + c.Im * c.Im <= 0.0625)
            return _limit;

        Complex z = default;
        int steps = 0;
        while (steps < _limit && z.SquaredAbs <= 4)
        {
            z = z * z + c;
            steps++;
        }
        return steps;
    }
}
