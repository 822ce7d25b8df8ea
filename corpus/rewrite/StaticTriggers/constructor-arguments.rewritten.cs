extern alias safe_x;

// What a constructor passes on is computed before any initialiser; a lambda runs nothing yet.
class Node(int depth)
{
    internal int Depth
    {
        get
        {
            return depth;
        }
    }
}

class Counted : Node
{
    private static ref int s_made
    {
        get
        {
            return ref State_x.Of_x().s_made_x;
        }
    }

    internal Counted() : this((State_x.Of_x()is null ? default! : safe_x::SafeCompile.Runtime.Guard.Leave<int>(safe_x::SafeCompile.Runtime.Guard.Enter(11), Next())), () =>
    {
        return 1;
    })
    {
        State_x.Of_x();
    }

    private Counted(int depth, Func<int> more) : base((State_x.Of_x()is null ? default! : safe_x::SafeCompile.Runtime.Guard.Leave<int>(safe_x::SafeCompile.Runtime.Guard.Enter(20), Next() + depth + more())))
    {
        State_x.Of_x();
    }

    private static int Next()
    {
        State_x.Of_x();
        return s_made++;
    }

    private sealed partial class State_x
    {
        internal int s_made_x;
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
                    throw safe_x::SafeCompile.Runtime.Guard.Throw<global::System.Exception>(m_x, safe_x::SafeCompile.Runtime.Guard.StaticsFailed(0, "Counted", e));
                }
            }

            return s;
        }

        private void Init_x_0()
        {
        }

        private void Init_x_1()
        {
            s_made = 1;
        }
    }
}
