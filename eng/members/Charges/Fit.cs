namespace SafeCompile.MeteredMembers;

/// <summary>
/// Finds the simplest formula for measured numbers: a constant and some terms with simple fractions.
/// </summary>
internal static class Fit
{
    /// <summary>Nowhere further from the numbers than this part of them.</summary>
    internal const double Near = 0.01;

    /// <summary>For what goes in steps.</summary>
    internal const double About = 0.1;

    /// <summary>Or than this: stand-ins round each of their terms.</summary>
    internal const int Units = 3;

    /// <summary>Texts are rounded up to eight bytes.</summary>
    internal const int ByteUnits = 8;

    private static readonly int[] s_denominators = [1, 2, 3, 4, 8, 16, 32, 64];

    // How far a factor may be from the best one: the roughest first, which gives the simplest fraction.
    private static readonly double[] s_roughness = [0.12, 0.05, 0.02, 0.006];

    private static readonly Func<int, Term[]>[] s_alone =
    [
        _ => [],
        d => [new(Shape.Linear, d)],
        d => [new(Shape.Log, d)],
        d => [new(Shape.TimesLog, d)],
        d => [new(Shape.Linear, d), new(Shape.TimesLog, d)],
        d => [new(Shape.Linear, d), new(Shape.Log, d)],
        d => [new(Shape.Power, d)],
        d => [new(Shape.Linear, d), new(Shape.Power, d)],
        d => [new(Shape.Square, d)],
        d => [new(Shape.Linear, d), new(Shape.Square, d)],
    ];

    /// <summary>The formula through points in several dimensions, or null.</summary>
    /// <param name="points">Sizes and the number there.</param>
    /// <param name="sweeps">By dimension: the points where only this one differs from the base.</param>
    /// <param name="part"><see cref="Near"/> or <see cref="About"/>.</param>
    /// <param name="units">What no formula need tell.</param>
    internal static Formula? Through(IReadOnlyList<(int[] At, long Value)> points, IReadOnlyList<IReadOnlyList<(int[] At, long Value)>> sweeps, double part, int units)
    {
        // What grows with the smaller of two sizes is flat from somewhere on: then no term of its own, and the pair must explain it.
        Term[][] alone = [.. sweeps.Select((s, d) => Array.Find(s_alone, a => Solve(s, a(d), part, units) is not null)?.Invoke(d) ?? [])];
        Term[][] sums = [[.. alone.SelectMany(t => t)], [], [.. Enumerable.Range(0, sweeps.Count).Select(d => new Term(Shape.Linear, d))]];
        foreach (Term[] pairs in Interactions(sweeps.Count))
        {
            foreach (Term[] sum in pairs.Length == 0 ? sums[..1] : sums)
            {
                if (Solve(points, [.. sum, .. pairs], part, units) is { } formula) return formula;
            }
        }

        return null;
    }

    private static IEnumerable<Term[]> Interactions(int dimensions)
    {
        Term[] pairs = [.. from a in Enumerable.Range(0, dimensions) from b in Enumerable.Range(a + 1, dimensions - a - 1) from s in (Shape[])[Shape.Product, Shape.Least, Shape.LogOfOther, Shape.LogOfFirst] select new Term(s, a, b)];
        yield return [];
        foreach (Term pair in pairs) yield return [pair];
        for (int i = 0; i < pairs.Length; i++)
        {
            for (int j = i + 1; j < pairs.Length; j++) yield return [pairs[i], pairs[j]];
        }
    }

    // Least squares, large numbers counting less; then simple fractions, then the constant that is nearest to all points.
    private static Formula? Solve(IReadOnlyList<(int[] At, long Value)> points, Term[] terms, double part, int units)
    {
        int n = terms.Length + 1;
        if (points.Count < n) return null;
        double[,] matrix = new double[n, n + 1];
        Span<double> row = stackalloc double[n + 1];
        foreach ((int[] at, long value) in points)
        {
            row[0] = 1;
            for (int i = 0; i < terms.Length; i++) row[i + 1] = terms[i].At(at);
            row[n] = value;
            double weight = 1.0 / ((Math.Abs(value) + 10.0) * (Math.Abs(value) + 10.0));
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j <= n; j++) matrix[i, j] += weight * row[i] * row[j];
            }
        }

        if (!Eliminate(matrix, n)) return null;
        for (int i = 0; i < terms.Length; i++)
        {
            // A term that is nowhere seen: what it had alone belongs to a product.
            if (points.All(p => Math.Abs(matrix[i + 1, n] * terms[i].At(p.At)) <= Math.Max(units, p.Value * part))) return Solve(points, [.. terms[..i], .. terms[(i + 1)..]], part, units);
        }

        foreach (double rough in s_roughness)
        {
            var factors = new (int Top, int Bottom)[terms.Length];
            for (int i = 0; i < terms.Length; i++) factors[i] = Simple(matrix[i + 1, n], rough, terms[i].IsPlain ? s_denominators.Length : 2);
            if (Enumerable.Range(0, terms.Length).All(i => terms[i].IsPlain ? factors[i].Top != 0 : factors[i].Top > 0) && WithConstant(points, terms, factors, part, units) is { } formula) return formula;
        }

        return null;
    }

    private static Formula? WithConstant(IReadOnlyList<(int[] At, long Value)> points, Term[] terms, (int Top, int Bottom)[] factors, double part, int units)
    {
        double low = double.MaxValue, high = double.MinValue;
        foreach ((int[] at, long value) in points)
        {
            double rest = value - Sum(terms, factors, at);
            (low, high) = (Math.Min(low, rest), Math.Max(high, rest));
        }

        // Small sizes are where the constant shows; stand-ins round down.
        (int[] first, long least) = points.MinBy(p => Math.Abs(p.Value));
        foreach (double constant in (double[])[Math.Ceiling(least - Sum(terms, factors, first) - 1e-6), Math.Round((low + high) / 2)])
        {
            if (points.All(p => Math.Abs(constant + Sum(terms, factors, p.At) - p.Value) <= Math.Max(units, p.Value * part))) return new Formula((long)constant, terms, factors);
        }

        return null;
    }

    private static double Sum(Term[] terms, (int Top, int Bottom)[] factors, int[] at)
    {
        double sum = 0;
        for (int i = 0; i < terms.Length; i++) sum += terms[i].At(at) * factors[i].Top / factors[i].Bottom;
        return sum;
    }

    private static (int Top, int Bottom) Simple(double value, double rough, int bottoms)
    {
        foreach (int bottom in s_denominators.AsSpan(0, bottoms))
        {
            double top = Math.Round(value * bottom);
            if (top != 0 && Math.Abs(top) < int.MaxValue && Math.Abs(value - top / bottom) <= Math.Abs(value) * rough) return ((int)top, bottom);
        }

        return default;
    }

    private static bool Eliminate(double[,] matrix, int n)
    {
        for (int column = 0; column < n; column++)
        {
            int pivot = column;
            for (int i = column + 1; i < n; i++)
            {
                if (Math.Abs(matrix[i, column]) > Math.Abs(matrix[pivot, column])) pivot = i;
            }

            if (Math.Abs(matrix[pivot, column]) < 1e-12) return false;
            for (int j = 0; j <= n; j++) (matrix[column, j], matrix[pivot, j]) = (matrix[pivot, j], matrix[column, j]);
            for (int i = 0; i < n; i++)
            {
                if (i == column) continue;
                double factor = matrix[i, column] / matrix[column, column];
                for (int j = column; j <= n; j++) matrix[i, j] -= factor * matrix[column, j];
            }
        }

        for (int i = 0; i < n; i++) matrix[i, n] /= matrix[i, i];
        return true;
    }
}
