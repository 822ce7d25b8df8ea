extern alias safe_x;

public class Resource : IDisposable
{
    public void Dispose()
    {
    }
}

public class Plugin
{
    private static IEnumerable<int> Numbers()
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Charge(10);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 192);
        return NumbersIterator0_x();
    }

    private static IEnumerable<int> NumbersIterator0_x()
    {
        {
            var r = new Resource();
            try
            {
                yield return 1;
                {
                    global::Resource t1_x = new Resource();
                    try
                    {
                        yield return 2;
                    }
                    finally
                    {
                        if (t1_x is not null)
                        {
                            ((global::System.IDisposable)t1_x).Dispose();
                        }
                    }
                }
            }
            finally
            {
                if (r is not null)
                {
                    ((global::System.IDisposable)r).Dispose();
                }
            }
        }
    }

    public static int Run()
    {
        Func<int> f = () =>
        {
            {
                var r = new Resource();
                try
                {
                    return Numbers().Sum();
                }
                finally
                {
                    if (r is not null)
                    {
                        ((global::System.IDisposable)r).Dispose();
                    }
                }
            }
        };
        return f();
    }
}
