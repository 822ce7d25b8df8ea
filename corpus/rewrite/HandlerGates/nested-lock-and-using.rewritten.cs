extern alias safe_x;

public class Resource : IDisposable
{
    public void Dispose()
    {
    }
}

public class Plugin
{
    public static int Run(object gate)
    {
        {
            safe_x::SafeCompile.Runtime.Guard.LockNull(gate);
            {
                {
                    safe_x::SafeCompile.Runtime.Guard.Try(m_x, k_x, 1);
                    try
                    {
                        using (var a = new Resource())
                        {
                            using (new Resource())
                            {
                                {
                                    safe_x::SafeCompile.Runtime.Guard.Try(m_x, k_x, 2);
                                    try
                                    {
                                        return 1;
                                    }
                                    finally
                                    {
                                        if (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
                                        {
                                            int d0_x = safe_x::SafeCompile.Runtime.Guard.Finally(m_x, k_x);
                                            gate = "inner";
                                            safe_x::SafeCompile.Runtime.Guard.EndFinally(m_x, d0_x);
                                        }
                                    }
                                }
                            }
                        }
                    }
                    finally
                    {
                        if (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
                        {
                            int d1_x = safe_x::SafeCompile.Runtime.Guard.Finally(m_x, k_x);
                            gate = "outer";
                            safe_x::SafeCompile.Runtime.Guard.EndFinally(m_x, d1_x);
                        }
                    }
                }
            }
        }
    }
}
