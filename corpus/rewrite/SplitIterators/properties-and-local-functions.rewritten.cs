extern alias safe_x;

public class Bag : IEnumerable<int>
{
    public IEnumerable<int> Odd
    {
        get
        {
            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Charge(10);
            safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 160);
            return GetIterator0_x();
        }
    }

    private IEnumerable<int> GetIterator0_x()
    {
        yield return 1;
        yield return 3;
    }

    public IEnumerator<int> GetEnumerator()
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Charge(10);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 160);
        return GetEnumeratorIterator1_x();
    }

    private IEnumerator<int> GetEnumeratorIterator1_x()
    {
        yield return 1;
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator()
    {
        return GetEnumerator();
    }
}

public class Plugin
{
    public static int Run(int n)
    {
        IEnumerable<int> Up(int from)
        {
            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Charge(10);
            safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 176);
            return UpIterator2_x(from);
        }

        IEnumerable<int> UpIterator2_x(int from)
        {
            while (from < n)
            {
                yield return from++;
            }
        }

        return Up(0).Count() + new Bag().Odd.Count();
    }
}
