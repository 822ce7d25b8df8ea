using FastMath;

namespace Shapes;

/// <summary>A module of the guest: judged and metered like the program that uses it.</summary>
public sealed class Polygon
{
    private readonly double[] _x;
    private readonly double[] _y;

    public Polygon(IReadOnlyList<(double X, double Y)> corners)
    {
        _x = corners.Select(c => c.X).ToArray();
        _y = corners.Select(c => c.Y).ToArray();
    }

    /// <summary>The shoelace formula: half the difference of two sums of products.</summary>
    public double Area() => Math.Abs(Sums.Dot(_x, Rotate(_y)) - Sums.Dot(Rotate(_x), _y)) / 2;

    // Seen in this module only.
    internal static double[] Rotate(double[] values)
    {
        double[] next = new double[values.Length];
        for (int i = 0; i < values.Length; i++) next[i] = values[(i + 1) % values.Length];
        return next;
    }
}
