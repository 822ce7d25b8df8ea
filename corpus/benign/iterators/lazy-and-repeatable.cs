// expect: ok
// why: iterators start late, and a second enumeration starts over with the original parameter
// value: "0 10 4,3,2,1 3 4 4"

public class Plugin
{
    private static int s_started;

    private static IEnumerable<int> CountDown(int from)
    {
        s_started++;
        while (from > 0)
            yield return from--;
    }

    public static object Run(object[] args)
    {
        IEnumerable<int> numbers = CountDown(4);
        int before = s_started;
        int first = numbers.Sum();
        string second = string.Join(",", numbers);
        using IEnumerator<int> one = numbers.GetEnumerator();
        using IEnumerator<int> two = numbers.GetEnumerator();
        one.MoveNext();
        one.MoveNext();
        two.MoveNext();
        return $"{before} {first} {second} {one.Current} {two.Current} {s_started}";
    }
}
