extern alias safe_x;

public struct Handle : IDisposable
{
    public int N;
    public void Dispose()
    {
        N = 0;
    }

    public override bool Equals(object o)
    {
        return o is @Handle other && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@N, other.@N);
    }

    public override int GetHashCode()
    {
        return safe_x::SafeCompile.Runtime.EqualityShims.Combine((61950361), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@N));
    }
}

public ref struct Window
{
    public int N;
    public void Dispose()
    {
        N = 0;
    }
}

public class Plugin
{
    public static int Run()
    {
        {
            Handle h = new();
            try
            {
                {
                    var w = new Window
                    {
                        N = 2
                    };
                    try
                    {
                        return w.N + h.N;
                    }
                    finally
                    {
                        w.Dispose();
                    }
                }
            }
            finally
            {
                h.Dispose();
            }
        }
    }
}
