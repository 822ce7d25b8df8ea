// expect: ok
// why: a scope that begins after a resumption makes its closure there
// output: 1 2 3 6
using System.Collections.Generic;

Console.WriteLine(string.Join(" ", Walk([1, 2, 3])));

static IEnumerable<int> Walk(int[] numbers)
{
    Func<int, int> sum = v => v;
    foreach (int n in numbers)
    {
        yield return n;
        try
        {
            {
                int kept = n;
                Func<int, int> before = sum;
                sum = v => before(v) + kept;
                kept = n;
            }
        }
        catch (InvalidOperationException)
        {
            sum = v => v;
        }
    }

    yield return sum(0);
}
