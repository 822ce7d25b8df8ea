// expect: ok
// why: compound assignment evaluates its target once: indexers, properties, ref returns, ??=
// value: ["get0","set0=5","get1","set1=1","get1","set1=0","get0","set0=6","getName","setName=first","getName","getName","setName=first!","ref1","ref2","5 1 1,14,4"]

public class Plugin
{
    private sealed class Traced(List<string> log)
    {
        private readonly Dictionary<int, int> _values = [];
        private string? _name;

        public int this[int key]
        {
            get
            {
                log.Add($"get{key}");
                return _values.GetValueOrDefault(key);
            }
            set
            {
                log.Add($"set{key}={value}");
                _values[key] = value;
            }
        }

        public string? Name
        {
            get
            {
                log.Add("getName");
                return _name;
            }
            set
            {
                log.Add($"setName={value}");
                _name = value;
            }
        }
    }

    public static object Run(object[] args)
    {
        List<string> log = [];
        Traced t = new(log);
        int i = 0;
        t[i++] += 5;
        t[i++]++;
        --t[--i];
        int before = t[0]++;
        t.Name ??= "first";
        t.Name ??= "second";
        t.Name += "!";
        int[] array = [1, 2, 3];
        At(array, log, 1) *= 7;
        At(array, log, 2)++;
        log.Add($"{before} {i} {string.Join(",", array)}");
        return log;
    }

    private static ref int At(int[] array, List<string> log, int index)
    {
        log.Add($"ref{index}");
        return ref array[index];
    }
}
