using SafeCompile.Bench;

// Three-way recursion, and quicksort on an array of its own.
public sealed class Tak : IWorkload
{
    public double Run()
    {
        int[] a = new int[40_000];
        uint x = 1;
        for (int i = 0; i < a.Length; i++) a[i] = (int)((x = x * 1664525 + 1013904223) >> 8);
        Sort(a, 0, a.Length - 1);
        return Compute(14, 8, 3) + a[100];
    }

    private static int Compute(int x, int y, int z) => y >= x ? z : Compute(Compute(x - 1, y, z), Compute(y - 1, z, x), Compute(z - 1, x, y));

    private static void Sort(int[] a, int low, int high)
    {
        if (low >= high) return;
        int pivot = a[(low + high) / 2], i = low, j = high;
        while (i <= j)
        {
            while (a[i] < pivot) i++;
            while (a[j] > pivot) j--;
            if (i <= j)
            {
                (a[i], a[j]) = (a[j], a[i]);
                i++;
                j--;
            }
        }

        Sort(a, low, j);
        Sort(a, i, high);
    }
}
