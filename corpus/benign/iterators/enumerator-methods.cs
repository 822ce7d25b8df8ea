// expect: ok
// why: iterators that return IEnumerator, local function iterators, and locals that live across yields
// value: [12,21,30,41,52,101,102,103,201,202]

public class Plugin
{
    private sealed class Range(int low, int high) : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator()
        {
            int middle = (low + high) / 2;
            for (int i = low; i <= high; i++)
            {
                int distance = Math.Abs(i - middle);
                yield return i * 10 + distance;
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public static object Run(object[] args)
    {
        int offset = 100;
        List<int> all = [.. new Range(1, 5), .. Local(3)];
        offset = 200;
        all.AddRange(Local(2));
        return all;

        IEnumerable<int> Local(int n)
        {
            offset++;
            for (int i = 0; i < n; i++)
                yield return offset + i;
        }
    }
}
