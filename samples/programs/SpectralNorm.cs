// Spectral norm of the infinite matrix A(i,j) = 1 / ((i+j)(i+j+1)/2 + i + 1), by the power method on a finite corner of it.
// The same iteration is then run over two more matrices, to show that the method does not care where the numbers come from.
// Usage: SpectralNorm [size]      default 100

int size = args.Length > 0 && int.TryParse(args[0], out int n) ? n : 100;

IMatrix[] matrices =
[
    new FormulaMatrix("harmonic", size, (i, j) => 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)),
    new FormulaMatrix("hilbert", size / 2, (i, j) => 1.0 / (i + j + 1)),
    DenseMatrix.Random(size / 4, seed: 17),
    new Diagonal([.. Enumerable.Range(1, 12).Select(k => k * 0.5)]),
];

foreach (IMatrix matrix in matrices)
{
    (double norm, int rounds) = PowerMethod.SpectralNorm(matrix, precision: 1e-12, maxRounds: 200);
    Console.WriteLine($"{matrix.Name,-10} {matrix.Size,4} x {matrix.Size,-4} norm {norm:F9} after {rounds} rounds");
}

// The closed form that the first line converges to as the size grows: 1.274224153.
FormulaMatrix harmonic = (FormulaMatrix)matrices[0];
Console.WriteLine($"first row: {string.Join(" ", harmonic.Row(0).Take(8).Select(x => x.ToString("F5")))} ...");

interface IMatrix
{
    string Name { get; }
    int Size { get; }
    double this[int row, int column] { get; }

    /// <summary>result = this · vector; the default walks all elements.</summary>
    void Multiply(ReadOnlySpan<double> vector, Span<double> result)
    {
        for (int i = 0; i < Size; i++)
        {
            double sum = 0;
            for (int j = 0; j < vector.Length; j++)
                sum += this[i, j] * vector[j];
            result[i] = sum;
        }
    }

    /// <summary>result = thisᵀ · vector.</summary>
    void MultiplyTransposed(ReadOnlySpan<double> vector, Span<double> result)
    {
        for (int i = 0; i < Size; i++)
        {
            double sum = 0;
            for (int j = 0; j < vector.Length; j++)
                sum += this[j, i] * vector[j];
            result[i] = sum;
        }
    }
}

sealed class FormulaMatrix(string name, int size, Func<int, int, double> formula) : IMatrix
{
    public string Name => name;
    public int Size => size;
    public double this[int row, int column] => formula(row, column);

    public IEnumerable<double> Row(int row)
    {
        for (int j = 0; j < size; j++)
            yield return formula(row, j);
    }
}

sealed class DenseMatrix : IMatrix
{
    private readonly double[][] _rows;

    private DenseMatrix(double[][] rows) => _rows = rows;

    public string Name => "random";
    public int Size => _rows.Length;
    public double this[int row, int column] => _rows[row][column];

    public static DenseMatrix Random(int size, int seed)
    {
        Random random = new(seed);
        return new([.. Enumerable.Range(0, size).Select(_ => NextRow())]);

        double[] NextRow()
        {
            double[] row = new double[size];
            for (int i = 0; i < row.Length; i++)
                row[i] = random.NextDouble();
            return row;
        }
    }
}

sealed class Diagonal(double[] entries) : IMatrix
{
    public string Name => nameof(Diagonal).ToLowerInvariant();
    public int Size => entries.Length;
    public double this[int row, int column] => row == column ? entries[row] : 0;

    // Only the diagonal counts, so both products are one pass.
    public void Multiply(ReadOnlySpan<double> vector, Span<double> result)
    {
        for (int i = 0; i < entries.Length; i++)
            result[i] = entries[i] * vector[i];
    }

    public void MultiplyTransposed(ReadOnlySpan<double> vector, Span<double> result) => Multiply(vector, result);
}

static class PowerMethod
{
    /// <summary>The square root of the largest eigenvalue of AᵀA, refined until it moves less than <paramref name="precision"/>.</summary>
    public static (double Norm, int Rounds) SpectralNorm(IMatrix matrix, double precision, int maxRounds)
    {
        double[] u = new double[matrix.Size];
        double[] v = new double[matrix.Size];
        double[] scratch = new double[matrix.Size];
        Array.Fill(u, 1.0);

        double previous = 0;
        for (int round = 1; round <= maxRounds; round++)
        {
            matrix.Multiply(u, scratch);
            matrix.MultiplyTransposed(scratch, v);
            double norm = Math.Sqrt(Dot(u, v) / Dot(u, u));
            if (Math.Abs(norm - previous) < precision)
                return (norm, round);
            previous = norm;
            Normalise(v);
            (u, v) = (v, u);
        }
        return (previous, maxRounds);
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static void Normalise(Span<double> vector)
    {
        double length = Math.Sqrt(Dot(vector, vector));
        foreach (ref double x in vector)
            x /= length;
    }
}
