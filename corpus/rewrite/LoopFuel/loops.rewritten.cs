extern alias safe_x;

public class Plugin
{
    public static int Run(int[] xs)
    {
        int sum = 0;
        for (int i = 0; i < xs.Length; i++)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 8);
            for (int j = 0; j < i; j++)
            {
                safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
                sum += xs[i] * xs[j];
            }
        }

        foreach (int x in xs)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 4);
            sum += x;
        }

        foreach (var(a, b)in new[]
        {
            (1, 2),
            (3, 4)
        }

        )
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 5);
            sum += a * b;
        }

        while (sum > 100)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
            sum /= 2;
        }

        do
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
            sum++;
        }
        while (sum < 10);
        return sum;
    }
}
