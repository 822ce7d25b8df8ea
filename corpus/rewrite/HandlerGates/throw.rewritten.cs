extern alias safe_x;

public class Plugin
{
    private static int Positive(int? n)
    {
        return n > 0 ? n.Value : throw safe_x::SafeCompile.Runtime.Guard.Throw<global::System.ArgumentException>(m_x, new ArgumentException("not positive"));
    }

    public static int Run(int? n)
    {
        if (n is null)
        {
            throw safe_x::SafeCompile.Runtime.Guard.Throw<global::System.InvalidOperationException>(m_x, new InvalidOperationException("no number"));
        }

        {
            safe_x::SafeCompile.Runtime.Guard.Try(m_x, k_x, 1);
            try
            {
                return Positive(n);
            }
            catch when (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
            {
                safe_x::SafeCompile.Runtime.Guard.Caught(m_x, k_x);
                {
                    safe_x::SafeCompile.Runtime.Guard.Rethrow(m_x);
                    throw;
                }
            }
        }
    }
}
