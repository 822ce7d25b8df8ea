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
            foreach (int x in _data)
            {
                safe_x::SafeCompile.Runtime.Guard.Charge(m_x, 4);
                s += x;
            }

            return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, s + Total);
        }
    }

    public ref int this[int i]
    {
        get
        {
            safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(5);
            return ref safe_x::SafeCompile.Runtime.Guard.LeaveRef(m_x, ref At(i));
        }
    }

    private ref int At(int i)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(4);
        return ref safe_x::SafeCompile.Runtime.Guard.LeaveRef(m_x, ref i == 0 ? ref _data[0] : ref this[i - 1]);
    }

    public static Plugin operator ++(Plugin p)
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(26);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 32);
        return safe_x::SafeCompile.Runtime.Guard.Leave<global::Plugin>(m_x, new(p.Total + 1));
    }

    public static int Run()
    {
        safe_x::SafeCompile.Runtime.Meter m_x = safe_x::SafeCompile.Runtime.Guard.Enter(27);
        safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 32);
        Plugin p = new(1);
        p++;
        return safe_x::SafeCompile.Runtime.Guard.Leave<int>(m_x, p.Sum + p[2]);
    }
}
