// expect: ok
// why: of `gate && variable` the compiler makes `gate & variable` without a jump; the handler must still be seen to ask its gate
// value: "caught;outer True;7"

public static class Plugin
{
    public static string Run(object[] args)
    {
        string log = "";
        foreach (bool wanted in (bool[])[true, false])
        {
            try
            {
                log += Divide(0, wanted);
            }
            catch (Exception outer)
            {
                log += $"outer {outer.GetType() == typeof(DivideByZeroException)};";
            }
        }

        return log + Captured(0);
    }

    private static string Divide(int by, bool wanted)
    {
        try
        {
            return $"{1 / by}";
        }
        catch (DivideByZeroException e) when (wanted)
        {
            return e.Message.Length > 0 ? "caught;" : "";
        }
        finally
        {
            by++;
        }
    }

    private static int Captured(int by)
    {
        bool wanted = true;
        Func<bool> ask = () => wanted;
        try
        {
            return 1 / by;
        }
        catch (Exception e) when (wanted)
        {
            Func<int> code = () => e is DivideByZeroException ? 7 : 8;
            return ask() ? code() : 0;
        }
    }
}
