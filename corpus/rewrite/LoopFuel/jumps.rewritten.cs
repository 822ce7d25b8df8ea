extern alias safe_x;

public class Plugin
{
    public static int Run(int n)
    {
        again:
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 8);
        n--;
        switch (n)
        {
            case 0:
            {
                safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
                goto default;
            }

            case 1:
            {
                safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 2);
                goto case 0;
            }

            case 2:
                goto done;
            default:
                if (n > 0)
                {
                    goto again;
                }

                break;
        }

        done:
            safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 1);
        return n;
    }
}
