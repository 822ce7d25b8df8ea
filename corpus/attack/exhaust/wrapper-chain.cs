// expect: trap:fuel   fuel: 100_000_000
// why: a chain of wrappers would recurse in the base library at every access, until the stack overflows
using System.Collections.Generic;
using System.Collections.ObjectModel;

public class Plugin
{
    public static object Run(object[] args)
    {
        IList<int> list = new List<int> { 1 };
        IDictionary<int, int> table = new Dictionary<int, int> { [1] = 1 };
        for (int i = 0; i < 200_000; i++)
        {
            list = new ReadOnlyCollection<int>(list);
            table = table.AsReadOnly();
        }

        int sum = 0;
        for (;;)
        {
            sum += list[0] + list.Count + table[1];
            foreach (int x in list) sum += x;
            if (list.Contains(2)) return sum;
        }
    }
}
