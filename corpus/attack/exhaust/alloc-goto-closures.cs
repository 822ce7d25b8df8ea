// expect: trap:memory   memory: 1MiB   fuel: 1_000_000_000
// why: a scope that gotos run again makes its closures again
public class Plugin
{
    public static object Run(object[] args)
    {
        int i = 0, sum = 0;
    again:
        {
            int a = i, b = i + 1, c = i + 2, d = i + 3;
            Func<int> f = () => a++ + b++ + c++ + d++;
            sum += f();
        }

        if (++i < 100_000) goto again;
        return sum;
    }
}
