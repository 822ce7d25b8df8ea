// expect: ok
// why: mutually recursive local functions, local iterators with validation up front
// value: ["True False","step","1,3,5"]

public class Plugin
{
    public static object Run(object[] args)
    {
        List<string> log = [];
        bool Even(int n) => n == 0 || Odd(n - 1);
        bool Odd(int n) => n > 0 && Even(n - 1);
        log.Add($"{Even(20)} {Odd(20)}");
        try
        {
            _ = Every([1, 2, 3, 4, 5], 0);
        }
        catch (ArgumentOutOfRangeException e)
        {
            log.Add(e.ParamName!);
        }
        log.Add(string.Join(",", Every([1, 2, 3, 4, 5], 2)));
        return log;
    }

    private static IEnumerable<int> Every(int[] items, int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        return Core();

        IEnumerable<int> Core()
        {
            for (int i = 0; i < items.Length; i += step)
                yield return items[i];
        }
    }
}
