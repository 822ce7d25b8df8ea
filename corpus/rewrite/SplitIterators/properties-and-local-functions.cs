public class Bag : IEnumerable<int>
{
    public IEnumerable<int> Odd
    {
        get { yield return 1; yield return 3; }
    }

    public IEnumerator<int> GetEnumerator()
    {
        yield return 1;
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public class Plugin
{
    public static int Run(int n)
    {
        IEnumerable<int> Up(int from)
        {
            while (from < n) yield return from++;
        }

        return Up(0).Count() + new Bag().Odd.Count();
    }
}
