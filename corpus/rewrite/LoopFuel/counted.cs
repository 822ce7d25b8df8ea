public class Plugin
{
    public static int Run() => Loops([1, 2, 3], 4, "text") + Ticking([1, 2], 3);

    private static int Loops(int[] a, int n, ReadOnlySpan<char> text)
    {
        int sum = 0;
        for (int i = 0; i < a.Length; i++) sum += a[i];
        for (int i = 0, j = 5; i <= 100; i += 2, j--) sum += j;
        for (int i = n - 1; i >= 0; i--) sum += i;
        for (int i = 0; i < n; i++)
        {
            for (int j = i + 1; j < n - 1; j++) sum += i * j;
        }

        foreach (int x in a) sum += x;
        foreach (char c in text) sum += c;
        return sum;
    }

    private static int Ticking(List<int> list, int n)
    {
        int sum = 0;
        for (int i = 0; i < list.Count; i++) sum += list[i];
        for (int i = 0; i < n; i++)
        {
            if (sum > 10) break;
            sum++;
        }

        for (int i = 0; i < n; i++) n--;
        for (int i = 0; i < n; i++)
        {
            if (sum < 0) i = 0;
        }

        for (int i = 0; i < n; i++)
        {
            int k = i;
            Func<int> f = () => k + n;
            sum += f();
        }

        for (int i = 0; i < 5_000_000; i++) sum ^= i;
        foreach (int x in list) sum += x;
        return sum;
    }
}
