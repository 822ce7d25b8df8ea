// expect: ok
// why: every kind of loop, with break, continue, empty parts and several variables
// value: [307,8,7,5,3,7,40603064]

public class Plugin
{
    public static object Run(object[] args)
    {
        List<long> log = [];
        int i, j;
        for (i = 0, j = 10; i < j; i++, j--)
            if (i == 3)
                break;
        log.Add(i * 100 + j);

        for (; ; )
            if (++i > 7)
                break;
        log.Add(i);

        do
        {
            if (i % 2 == 0)
                continue;
            log.Add(i);
        }
        while (--i > 2);

        while (true)
        {
            while (true)
            {
                if (i++ > 5)
                    goto done;
            }
        }
    done:
        log.Add(i);

        long total = 0;
        for (ulong u = 1; u != 0; u <<= 1)
            total++;
        for (long l = long.MaxValue - 2; l > 0; l = unchecked(l + 1))
            total += 1000;
        for (byte b = 250; b > 5; b++)
            total += 100_000;
        for (double d = 0; d < 1; d += 0.25)
            total += 10_000_000;
        log.Add(total);
        return log;
    }
}
