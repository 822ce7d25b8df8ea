extern alias safe_x;

public class Resource : IDisposable
{
    public int N = 1;
    public void Dispose()
    {
        N = 0;
    }
}

public class Plugin
{
    public static int Run(Resource? given)
    {
        {
            global::Resource t0_x = given;
            try
            {
                {
                    Resource a = new();
                    try
                    {
                        Resource b = new();
                        try
                        {
                            if (a.N == b.N)
                            {
                                return 1;
                            }
                        }
                        finally
                        {
                            if (b is not null)
                            {
                                ((global::System.IDisposable)b).Dispose();
                            }
                        }
                    }
                    finally
                    {
                        if (a is not null)
                        {
                            ((global::System.IDisposable)a).Dispose();
                        }
                    }
                }
            }
            finally
            {
                if (t0_x is not null)
                {
                    ((global::System.IDisposable)t0_x).Dispose();
                }
            }
        }

        {
            var last = new Resource();
            try
            {
                return last.N;
            }
            finally
            {
                if (last is not null)
                {
                    ((global::System.IDisposable)last).Dispose();
                }
            }
        }
    }
}
