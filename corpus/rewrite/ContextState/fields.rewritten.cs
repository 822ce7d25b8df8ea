extern alias safe_x;

public class Plugin
{
    private static ref int s_count
    {
        get
        {
            return ref State_x.Of_x().s_count_x;
        }
    }

    private static ref readonly int[] s_table
    {
        get
        {
            return ref State_x.Of_x().s_table_x;
        }
    }

    private const int Size = 3;
    private static int s_answer
    {
        get
        {
            return 42;
        }
    }

    private static int Next()
    {
        return ++s_count;
    }

    public static int Run()
    {
        return s_table[2] + Size + s_answer + s_count;
    }

    private sealed partial class State_x
    {
        internal int s_count_x;
        internal int[] s_table_x;
        internal static State_x Of_x()
        {
            return (State_x? )safe_x::SafeCompile.Runtime.Guard.Statics(0) ?? Make_x();
        }

        private static State_x Make_x()
        {
            safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 56);
            State_x s = new State_x();
            safe_x::SafeCompile.Runtime.Guard.PublishStatics(0, s);
            try
            {
                s.Init_x_0();
            }
            catch (global::System.Exception e)
            {
                throw safe_x::SafeCompile.Runtime.Guard.StaticsFailed(0, "Plugin", e);
            }

            return s;
        }

        private void Init_x_0()
        {
            this.s_table_x = new int[]
            {
                1,
                2,
                Next()
            };
        }
    }
}
