extern alias safe_x;

public class Plugin
{
    public static int Run()
    {
        return Loops([1, 2, 3], 4, "text") + Ticking([1, 2], 3);
    }

    private static int Loops(int[] a, int n, ReadOnlySpan<char> text)
    {
        int sum = 0;
        {
            int i = 0;
            int n0_x = a.Length;
            safe_x::SafeCompile.Runtime.Guard.Counted(m_x, i, n0_x, 1, 8);
            for (; i < n0_x; i++)
            {
                sum += a[i];
            }
        }

        {
            int i = 0, j = 5;
            safe_x::SafeCompile.Runtime.Guard.CountedThrough(m_x, i, 100, 2, 2);
            for (; i <= 100; i += 2, j--)
            {
                sum += j;
            }
        }

        {
            int i = n - 1;
            safe_x::SafeCompile.Runtime.Guard.CountedThrough(m_x, i, 0, -1, 2);
            for (; i >= 0; i--)
            {
                sum += i;
            }
        }

        {
            int i = 0;
            bool p3_x = safe_x::SafeCompile.Runtime.Guard.Prepaid(m_x, i, n, 1, 3);
            for (; i < n; i++)
            {
                if (!p3_x)
                {
                    safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 3);
                }

                {
                    int j = i + 1;
                    int n1_x = n - 1;
                    bool p2_x = safe_x::SafeCompile.Runtime.Guard.Prepaid(m_x, j, n1_x, 1, 2);
                    for (; j < n1_x; j++)
                    {
                        if (!p2_x)
                        {
                            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
                        }

                        sum += i * j;
                    }
                }
            }
        }

        {
            int[] e4_x = a;
            int i5_x = 0;
            int n6_x = e4_x.Length;
            safe_x::SafeCompile.Runtime.Guard.Counted(m_x, i5_x, n6_x, 1, 4);
            for (; i5_x < n6_x; i5_x++)
            {
                int x = e4_x[i5_x];
                sum += x;
            }
        }

        {
            global::System.ReadOnlySpan<char> e7_x = text;
            int i8_x = 0;
            int n9_x = e7_x.Length;
            safe_x::SafeCompile.Runtime.Guard.Counted(m_x, i8_x, n9_x, 1, 4);
            for (; i8_x < n9_x; i8_x++)
            {
                char c = e7_x[i8_x];
                sum += c;
            }
        }

        return sum;
    }

    private static int Ticking(List<int> list, int n)
    {
        int sum = 0;
        for (int i = 0; i < list.Count; i++)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 13);
            sum += list[i];
        }

        for (int i = 0; i < n; i++)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
            if (sum > 10)
            {
                break;
            }

            sum++;
        }

        for (int i = 0; i < n; i++)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
            n--;
        }

        for (int i = 0; i < n; i++)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
            if (sum < 0)
            {
                i = 0;
            }
        }

        for (int i = 0; i < n; i++)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 25, 40);
            int k = i;
            Func<int> f = () =>
            {
                return k + n;
            };
            sum += f();
        }

        for (int i = 0; i < 5_000_000; i++)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
            sum ^= i;
        }

        foreach (int x in list)
        {
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 4);
            sum += x;
        }

        return sum;
    }
}
