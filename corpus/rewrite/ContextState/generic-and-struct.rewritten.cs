extern alias safe_x;

public class Cache<T>
{
    public static ref T? Last
    {
        get
        {
            return ref State_x.Of_x().Last_x;
        }
    }

    public static ref int Hits
    {
        get
        {
            return ref State_x.Of_x().Hits_x;
        }
    }

    private sealed partial class State_x
    {
        internal T? Last_x;
        internal int Hits_x;
        internal static State_x Of_x()
        {
            return safe_x::SafeCompile.Runtime.Guard.GenericStatics<State_x>() ?? Make_x();
        }

        private static State_x Make_x()
        {
            safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 48);
            State_x s = new State_x();
            safe_x::SafeCompile.Runtime.Guard.PublishGenericStatics<State_x>(s);
            try
            {
                s.Init_x_0();
            }
            catch (global::System.Exception e)
            {
                throw safe_x::SafeCompile.Runtime.Guard.GenericStaticsFailed<State_x>("Cache<T>", e);
            }

            return s;
        }

        private void Init_x_0()
        {
        }
    }
}

public struct Counter
{
    public static ref Counter Shared
    {
        get
        {
            return ref State_x.Of_x().Shared_x;
        }
    }

    public int N;
    public override bool Equals(object o)
    {
        return o is @Counter other && safe_x::SafeCompile.Runtime.EqualityShims.AreEqual(m_x, this.@N, other.@N);
    }

    public override int GetHashCode()
    {
        return safe_x::SafeCompile.Runtime.EqualityShims.Combine((-2109478741), safe_x::SafeCompile.Runtime.EqualityShims.Hash(m_x, this.@N));
    }

    private sealed partial class State_x
    {
        internal Counter Shared_x;
        internal static State_x Of_x()
        {
            return (State_x? )safe_x::SafeCompile.Runtime.Guard.Statics(1) ?? Make_x();
        }

        private static State_x Make_x()
        {
            safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 32);
            State_x s = new State_x();
            safe_x::SafeCompile.Runtime.Guard.PublishStatics(1, s);
            try
            {
                s.Init_x_0();
            }
            catch (global::System.Exception e)
            {
                throw safe_x::SafeCompile.Runtime.Guard.StaticsFailed(1, "Counter", e);
            }

            return s;
        }

        private void Init_x_0()
        {
        }
    }
}

public class Plugin
{
    public static int Run()
    {
        Cache<string>.Last = "a";
        Cache<int>.Hits++;
        Counter.Shared.N += 2;
        ref int n = ref Counter.Shared.N;
        n++;
        return Cache<string>.Hits + Cache<int>.Hits + Counter.Shared.N;
    }
}
