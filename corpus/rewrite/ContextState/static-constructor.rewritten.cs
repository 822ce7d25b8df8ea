extern alias safe_x;

public class Registry
{
    public static ref readonly List<string> Names
    {
        get
        {
            return ref State_x.Of_x().Names_x;
        }
    }

    public static int Loaded
    {
        get
        {
            return State_x.Of_x().Loaded_x;
        }

        private set
        {
            State_x.Of_x().Loaded_x = value;
        }
    }

    public static void Add(string name)
    {
        State_x.Of_x();
        Names.Add(name);
    }

    public Registry()
    {
        State_x.Of_x();
    }

    private sealed partial class State_x
    {
        internal List<string> Names_x;
        internal int Loaded_x;
        internal static State_x Of_x()
        {
            return (State_x? )safe_x::SafeCompile.Runtime.Guard.Statics(0) ?? Make_x();
        }

        private static State_x Make_x()
        {
            safe_x::SafeCompile.Runtime.Guard.Alloc(m_x, 40);
            State_x s = new State_x();
            safe_x::SafeCompile.Runtime.Guard.PublishStatics(0, s);
            try
            {
                s.Init_x_0();
                s.Init_x_1();
            }
            catch (global::System.Exception e)
            {
                throw safe_x::SafeCompile.Runtime.Guard.StaticsFailed(0, "Registry", e);
            }

            return s;
        }

        private void Init_x_0()
        {
            this.Names_x = new();
            this.Loaded_x = 1;
        }

        private void Init_x_1()
        {
            this.Names_x.Add("first");
        }
    }
}

public class Plugin
{
    public static int Run()
    {
        Registry.Add("second");
        Registry.Names.Add("third");
        return Registry.Names.Count + Registry.Loaded;
    }
}
