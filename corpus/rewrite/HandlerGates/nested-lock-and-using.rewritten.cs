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
                        {
                            var a = new Resource();
                            {
                                safe_x::SafeCompile.Runtime.Guard.Try(m_x, k_x, 2);
                                try
                                {
                                    {
                                        global::Resource t0_x = new Resource();
                                        {
                                            safe_x::SafeCompile.Runtime.Guard.Try(m_x, k_x, 3);
                                            try
                                            {
                                                {
                                                    safe_x::SafeCompile.Runtime.Guard.Try(m_x, k_x, 4);
                                                    try
                                                    {
                                                        return 1;
                                                    }
                                                    finally
                                                    {
                                                        if (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
                                                        {
                                                            int d1_x = safe_x::SafeCompile.Runtime.Guard.Finally(m_x, k_x);
                                                            gate = "inner";
                                                            safe_x::SafeCompile.Runtime.Guard.EndFinally(m_x, d1_x);
                                                        }
                                                    }
                                                }
                                            }
                                            finally
                                            {
                                                if (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
                                                {
                                                    int d2_x = safe_x::SafeCompile.Runtime.Guard.Finally(m_x, k_x);
                                                    if (t0_x is not null)
                                                    {
                                                        ((global::System.IDisposable)t0_x).Dispose();
                                                    }

                                                    safe_x::SafeCompile.Runtime.Guard.EndFinally(m_x, d2_x);
                                                }
                                            }
                                        }
                                    }
                                }
                                finally
                                {
                                    if (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
                                    {
                                        int d3_x = safe_x::SafeCompile.Runtime.Guard.Finally(m_x, k_x);
                                        if (a is not null)
                                        {
                                            ((global::System.IDisposable)a).Dispose();
                                        }

                                        safe_x::SafeCompile.Runtime.Guard.EndFinally(m_x, d3_x);
                                    }
                                }
                            }
                        }
                    }
                    finally
                    {
                        if (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
                        {
                            int d4_x = safe_x::SafeCompile.Runtime.Guard.Finally(m_x, k_x);
                            gate = "outer";
                            safe_x::SafeCompile.Runtime.Guard.EndFinally(m_x, d4_x);
                        }
                    }
                }
            }
        }
    }
}
