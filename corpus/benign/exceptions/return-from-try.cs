// expect: ok
// why: finally runs after the return value is computed, and cannot change a returned local
// value: [1,2,10,406]

public class Plugin
{
    private static int s_side;

    public static object Run(object[] args)
    {
        List<int> log = [];
        log.Add(ReturnsLocal());
        log.Add(s_side);
        log.Add(ReturnsFromCatch());
        log.Add(LoopWithContinue());
        return log;
    }

    private static int ReturnsLocal()
    {
        int x = 1;
        try
        {
            return x;
        }
        finally
        {
            x = 2;
            s_side = x;
        }
    }

    private static int ReturnsFromCatch()
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException)
        {
            return 10;
        }
        finally
        {
            s_side++;
        }
    }

    private static int LoopWithContinue()
    {
        int count = 0;
        for (int i = 0; i < 5; i++)
        {
            try
            {
                if (i % 2 == 0)
                    continue;
                if (i == 3)
                    break;
            }
            finally
            {
                count += 100 + i;
            }
        }
        return count;
    }
}
