extern alias safe_x;

// A static constructor runs before the first value that the constructor computes.
class Registry
{
    private readonly string _kind = "plain";
    private readonly int _id = (State_x.Of_x()is null ? default! : safe_x::SafeCompile.Runtime.Guard.Leave<int>(safe_x::SafeCompile.Runtime.Guard.Enter(5), Next()));
    private readonly int _copy = safe_x::SafeCompile.Runtime.Guard.Leave<int>(safe_x::SafeCompile.Runtime.Guard.Enter(5), Next());
    internal static int Start
    {
        get
        {
            return State_x.Of_x().Start_x;
        }

        set
        {
            State_x.Of_x().Start_x = value;
        }
    }

    private static int Next()
    {
        State_x.Of_x();
        return ++Start;
    }

    public Registry()
    {
        State_x.Of_x();
    }

    private sealed partial class State_x
    {
        internal int Start_x;
        internal static State_x Of_x()
        {
            return (State_x? )safe_x::SafeCompile.Runtime.Guard.Statics(0) ?? Make_x();
        }

        private static State_x Make_x()
        {
            safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 32);
            State_x s = new State_x();
            safe_x::SafeCompile.Runtime.Guard.PublishStatics(0, s);
            {
                safe_x::SafeCompile.Runtime.Guard.Try(m_x, k_x, 1);
                try
                {
                    s.Init_x_0();
                    s.Init_x_1();
                }
                catch (global::System.Exception e)when (safe_x::SafeCompile.Runtime.Guard.Live(m_x))
                {
                    safe_x::SafeCompile.Runtime.Guard.Caught(m_x, k_x);
                    throw safe_x::SafeCompile.Runtime.Guard.Throw<global::System.Exception>(m_x, safe_x::SafeCompile.Runtime.Guard.StaticsFailed(0, "Registry", e));
                }
            }

            return s;
        }

        private void Init_x_0()
        {
        }

        private void Init_x_1()
        {
            Start = 100;
        }
    }
}
