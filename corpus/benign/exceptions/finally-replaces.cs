// expect: ok
// why: an exception thrown in a finally replaces the one that was on its way
// value: ["cleaning up","kept","no inner"]

public class Plugin
{
    public static object Run(object[] args)
    {
        List<string> log = [];
        try
        {
            try
            {
                throw new InvalidOperationException("lost");
            }
            finally
            {
                log.Add("cleaning up");
                if (log.Count == 1)
                    throw new FormatException("kept");
            }
        }
        catch (InvalidOperationException e)
        {
            log.Add(e.Message);
        }
        catch (FormatException e)
        {
            log.Add(e.Message);
            log.Add(e.InnerException is null ? "no inner" : "inner");
        }
        return log;
    }
}
