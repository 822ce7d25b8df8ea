// expect: trap:fuel   fuel: 500_000_000
// why: the runtime wraps what a static constructor throws in a TypeInitializationException, which is easy to catch
public class Plugin
{
    class Evil { public static int X; static Evil() { while (true) { } } }

    public static object Run(object[] args)
    {
        for (;;) try { return Evil.X; } catch (TypeInitializationException) { } catch (Exception) { }
    }
}
