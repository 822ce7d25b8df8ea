extern alias safe_x;

public class Plugin
{
    public static int Run()
    {
        int seen = 0;
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 64);
        Func<int, int> group = Passed;
        return Called1_x(m_x, 4) + group(2);
        int Called1_x(safe_x::SafeCompile.Runtime.Meter m_x, int n)
        {
            seen++;
            return n == 0 ? seen : Called1_x(m_x, n - 1) + Passed2_x(m_x, n);
        }

        static int Passed2_x(safe_x::SafeCompile.Runtime.Meter m_x, int n)
        {
            while (n > 10)
            {
                safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 4);
                n /= 2;
            }

            return n;
        }

        static int Passed(int n)
        {
            return Passed2_x(safe_x::SafeCompile.Runtime.Guard.Current(), n);
        }
    }
}
