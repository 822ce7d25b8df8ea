public class Plugin
{
    public static int Run(int[] xs)
    {
        int sum = 0;
        for (int i = 0; i < xs.Length; i++)
        {
            for (int j = 0; j < i; j++) sum += xs[i] * xs[j];
        }

        foreach (int x in xs) sum += x;
        foreach (var (a, b) in new[] { (1, 2), (3, 4) }) sum += a * b;
        while (sum > 100) sum /= 2;
        do sum++; while (sum < 10);
        return sum;
    }
}
