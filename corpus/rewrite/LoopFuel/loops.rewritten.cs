extern alias safe_x;

public class Plugin
{
    public static int Run(int[] xs)
    {
        int sum = 0;
        {
            int i = 0;
            int n1_x = xs.Length;
            safe_x::SafeCompile.Runtime.Guard.Counted(m_x, i, n1_x, 1, 9);
            for (; i < n1_x; i++)
            {
                {
                    int j = 0;
                    bool p0_x = safe_x::SafeCompile.Runtime.Guard.Prepaid(m_x, j, i, 1, 2);
                    for (; j < i; j++)
                    {
                        if (!p0_x)
                        {
                            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
                        }

                        sum += xs[i] * xs[j];
                    }
                }
            }
        }

        {
            int[] e2_x = xs;
            int i3_x = 0;
            int n4_x = e2_x.Length;
            safe_x::SafeCompile.Runtime.Guard.Counted(m_x, i3_x, n4_x, 1, 4);
            for (; i3_x < n4_x; i3_x++)
            {
                int x = e2_x[i3_x];
                sum += x;
            }
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
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 4);
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
