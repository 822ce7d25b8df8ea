using SafeCompile.Bench;

// A tight loop of a few floating-point operations: the worst case for a charge per iteration.
public sealed class Mandelbrot : IWorkload
{
    private const int Size = 160;

    public double Run()
    {
        long inside = 0;
        for (int y = 0; y < Size; y++)
        {
            for (int x = 0; x < Size; x++) inside += Iterations(3.0 * x / Size - 2, 2.0 * y / Size - 1);
        }

        return inside;
    }

    private static int Iterations(double cr, double ci)
    {
        double zr = 0, zi = 0;
        int n = 0;
        while (n < 200 && zr * zr + zi * zi <= 4)
        {
            double next = zr * zr - zi * zi + cr;
            zi = 2 * zr * zi + ci;
            zr = next;
            n++;
        }

        return n;
    }
}
