extern alias safe_x;

public class Plugin
{
    private readonly int[] _data = safe_x::SafeCompile.Runtime.CollectionShims.Begin<int>(safe_x::SafeCompile.Runtime.Guard.Current()).Add(1).Add(2).Add(3).ToArray();
    public Plugin(int n)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(13);
        Total = n;
        safe_x::SafeCompile.Runtime.Guard.Leave(m_x);
    }

    public virtual int Total { get; set; }

    public int Sum
    {
        get
        {
            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(5);
            int s = 0;
            safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 128);
            {
                int[] e0_x = _data;
                int i1_x = 0;
                int n2_x = e0_x.Length;
                safe_x::SafeCompile.Runtime.Guard.Counted(m_x, i1_x, n2_x, 1, 4);
                for (; i1_x < n2_x; i1_x++)
                {
                    int x = e0_x[i1_x];
                    s += x;
                }
            }

            return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, s + Total);
        }
    }

    public ref int this[int i]
    {
        get
        {
            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(5);
            return ref safe_x::SafeCompile.Runtime.Guard.LeaveRef(m_x, ref At3_x(m_x, i));
        }
    }

    private ref int At3_x(safe_x::SafeCompile.Runtime.Meter m_x, int i)
    {
        safe_x::SafeCompile.Runtime.Guard.Enter(m_x, 4);
        return ref safe_x::SafeCompile.Runtime.Guard.LeaveRef(m_x, ref i == 0 ? ref _data[0] : ref this[i - 1]);
    }

    private ref int At(int i)
    {
        return ref At3_x(safe_x::SafeCompile.Runtime.Guard.Current(), i);
    }

    public static Plugin operator ++(Plugin p)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(32);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 32);
        return safe_x::SafeCompile.Runtime.Guard.Leave<global::Plugin>(m_x, new(p.Total + 1));
    }

    public static int Run()
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(33);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 32);
        Plugin p = new(1);
        p++;
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, p.Sum + p[2]);
    }
}
