using SafeCompile.Bench;

// One store per iteration, and an array per call.
public sealed class Sieve : IWorkload
{
    private const int Limit = 1_000_000;

    public double Run()
    {
        bool[] composite = new bool[Limit + 1];
        int count = 0;
        for (int i = 2; i <= Limit; i++)
        {
            if (composite[i]) continue;
            count++;
            for (long j = (long)i * i; j <= Limit; j += i) composite[j] = true;
        }

        return count;
    }
}
