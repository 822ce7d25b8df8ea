// expect: ok
// why: variables assigned only in a finally are definitely assigned after it
// value: "20 inner+outer 32"

public class Plugin
{
    public static object Run(object[] args)
    {
        int a;
        string b;
        (int, int) pair;
        try
        {
            try
            {
                a = 1;
            }
            finally
            {
                b = "inner";
            }
            a++;
        }
        finally
        {
            pair = (5, 7);
        }
        b += "+outer";
        Span<int> span;
        try
        {
            a *= 10;
        }
        finally
        {
            span = new int[] { a, pair.Item1, pair.Item2 };
        }
        return $"{a} {b} {span[0] + span[1] + span[2]}";
    }
}
