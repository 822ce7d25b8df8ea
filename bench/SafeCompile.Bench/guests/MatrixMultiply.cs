using SafeCompile.Bench;

// Three counted loops over jagged arrays.
public sealed class MatrixMultiply : IWorkload
{
    private const int N = 160;

    public double Run()
    {
        double[][] a = Make(1), b = Make(2);
        double trace = 0;
        for (int i = 0; i < N; i++)
        {
            double[] row = Row(a[i], b);
            trace += row[i];
        }

        return trace;
    }

    private static double[] Row(double[] a, double[][] b)
    {
        double[] row = new double[N];
        for (int k = 0; k < a.Length; k++)
        {
            double factor = a[k];
            double[] other = b[k];
            for (int j = 0; j < row.Length; j++) row[j] += factor * other[j];
        }

        return row;
    }

    private static double[][] Make(int seed)
    {
        double[][] m = new double[N][];
        for (int i = 0; i < N; i++)
        {
            m[i] = new double[N];
            for (int j = 0; j < N; j++) m[i][j] = (i * seed + j) % 17 / 16.0;
        }

        return m;
    }
}
