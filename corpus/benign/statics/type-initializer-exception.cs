// expect: ok
// why: an exception in a static constructor is wrapped, and the type stays broken
// value: ["format","format","format","1 run"]

public class Plugin
{
    private static int s_runs;

    private static class Broken
    {
        public static readonly int Value;

        static Broken()
        {
            s_runs++;
            Value = int.Parse("not a number");
        }
    }

    public static object Run(object[] args)
    {
        List<string> log = [];
        for (int i = 0; i < 3; i++)
        {
            try
            {
                log.Add($"{Broken.Value}");
            }
            catch (TypeInitializationException e)
            {
                log.Add(e.InnerException is FormatException ? "format" : "other");
            }
        }
        log.Add($"{s_runs} run");
        return log;
    }
}
