using SafeCompile.Bench;

// Nothing but recursive calls: the worst case for the depth check.
public sealed class Fib : IWorkload
{
    public double Run() => Compute(29);

    private static int Compute(int n) => n < 2 ? n : Compute(n - 1) + Compute(n - 2);
}
