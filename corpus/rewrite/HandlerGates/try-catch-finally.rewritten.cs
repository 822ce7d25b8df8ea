extern alias safe_x;

public class Plugin
{
    public static int Run(int n)
    {
        int v;
        {
            safe_x::SafeCompile.Runtime.Guard.Try(m_x, k_x, 1);
            try
            {
                n = 10 / n;
            }
            catch (DivideByZeroException e)when (safe_x::SafeCompile.Runtime.Guard.Live(m_x) && safe_x::SafeCompile.Runtime.Guard.Filter(m_x) && (safe_x::SafeCompile.Runtime.ExceptionShims.GetMessage(m_x, e).Length > n))
            {
                safe_x::SafeCompile.Runtime.Guard.Caught(m_x, k_x);
                n = 1;
            }
            catch (Exception)when (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
            {
                safe_x::SafeCompile.Runtime.Guard.Caught(m_x, k_x);
                n = 2;
                {
                    safe_x::SafeCompile.Runtime.Guard.Rethrow(m_x);
                    throw;
                }
            }
            finally
            {
                if (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
                {
                    int d0_x = safe_x::SafeCompile.Runtime.Guard.Finally(m_x, k_x);
                    v = 3;
                    safe_x::SafeCompile.Runtime.Guard.EndFinally(m_x, d0_x);
                }
                else
                {
                    @v = default!;
                }
            }
        }

        return v + n;
    }
}
