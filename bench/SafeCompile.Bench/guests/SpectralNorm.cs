using System;
using SafeCompile.Bench;

// A small function called in the innermost loop.
public sealed class SpectralNorm : IWorkload
{
    private const int N = 300;

    public double Run()
    {
        double[] u = new double[N], v = new double[N], t = new double[N];
        Array.Fill(u, 1);
        for (int i = 0; i < 5; i++)
        {
            MultiplyAtA(u, v, t);
            MultiplyAtA(v, u, t);
        }

        double uv = 0, vv = 0;
        for (int i = 0; i < N; i++)
        {
            uv += u[i] * v[i];
            vv += v[i] * v[i];
        }

        return Math.Sqrt(uv / vv);
    }

    private static double A(int i, int j) => 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);

    private static void MultiplyAtA(double[] x, double[] result, double[] t)
    {
        for (int i = 0; i < N; i++)
        {
            double sum = 0;
            for (int j = 0; j < N; j++) sum += A(i, j) * x[j];
            t[i] = sum;
        }

        for (int i = 0; i < N; i++)
        {
            double sum = 0;
            for (int j = 0; j < N; j++) sum += A(j, i) * t[j];
            result[i] = sum;
        }
    }
}
