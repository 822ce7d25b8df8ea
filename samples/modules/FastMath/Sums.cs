namespace FastMath;

/// <summary>
/// The trustworthy module: pointers at native speed, neither judged nor metered. It answers for itself, so it checks what it is given,
/// and does no more work than the guest that called it has paid for with its arrays.
/// </summary>
public static class Sums
{
    /// <summary>The sum of products of two arrays of the same length.</summary>
    public static unsafe double Dot(double[] a, double[] b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Length != b.Length) throw new ArgumentException("The arrays have different lengths.", nameof(b));
        double sum = 0;
        fixed (double* x = a, y = b)
        {
            for (int i = 0; i < a.Length; i++) sum += x[i] * y[i];
        }

        return sum;
    }
}
