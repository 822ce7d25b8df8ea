// expect: trap:fuel
// why: a condition that is a plain variable has its own shape of gate: it must still be asked after Guard.Live
public class Plugin
{
    static bool s_always = true;

    public static object Run(object[] args)
    {
        bool yes = args is not null;
        for (int i = 0; ; i++)
        {
            try { while (true) { } }
            catch when (yes) { }
            try { while (true) { } }
            catch (System.Exception) when (!(!yes)) { }
            try { while (true) { } }
            catch when (s_always) { }
            try { while (true) { } }
            catch when (true) { }
        }
    }
}
