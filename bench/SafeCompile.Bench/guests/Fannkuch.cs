using SafeCompile.Bench;

// Integer arrays, short inner loops, unpredictable branches.
public sealed class Fannkuch : IWorkload
{
    private const int N = 8;

    public double Run()
    {
        int[] first = new int[N], flipped = new int[N], count = new int[N];
        for (int i = 0; i < N; i++) first[i] = i;
        int max = 0, checksum = 0, r = N;
        for (int permutation = 0; ; permutation++)
        {
            for (; r != 1; r--) count[r - 1] = r;
            for (int i = 0; i < N; i++) flipped[i] = first[i];
            int flips = Flips(flipped);
            if (flips > max) max = flips;
            checksum += permutation % 2 == 0 ? flips : -flips;
            while (true)
            {
                if (r == N) return checksum * 100.0 + max;
                int head = first[0];
                for (int i = 0; i < r; i++) first[i] = first[i + 1];
                first[r] = head;
                if (--count[r] > 0) break;
                r++;
            }
        }
    }

    private static int Flips(int[] p)
    {
        int flips = 0;
        for (int k = p[0]; k != 0; k = p[0])
        {
            for (int i = 0, j = k; i < j; i++, j--) (p[i], p[j]) = (p[j], p[i]);
            flips++;
        }

        return flips;
    }
}
