// expect: ok
// why: everyday mutable statics: id generators, caches, flags, references taken with ref
// value: "14 50 4 50 (4, 3) 4"

public class Plugin
{
    private static int s_nextId = 1;
    private static readonly Dictionary<string, int> s_ids = [];
    private static int[] s_buffer = new int[2];
    private static (int Hits, int Misses) s_stats;
    private static double s_total;

    public static object Run(object[] args)
    {
        foreach (string name in "a b a c b a d".Split(' '))
            s_total += IdOf(name);
        ref int next = ref s_nextId;
        next *= 10;
        Grow(ref s_buffer);
        s_buffer[3] = s_nextId;
        Interchange(ref s_stats.Hits, ref s_stats.Misses);
        return $"{s_total} {s_nextId} {s_buffer.Length} {s_buffer[3]} {s_stats} {s_ids.Count}";
    }

    private static int IdOf(string name)
    {
        if (s_ids.TryGetValue(name, out int id))
        {
            s_stats.Hits++;
            return id;
        }
        s_stats.Misses++;
        return s_ids[name] = s_nextId++;
    }

    private static void Grow(ref int[] buffer) => Array.Resize(ref buffer, buffer.Length * 2);

    private static void Interchange(ref int a, ref int b) => (a, b) = (b, a);
}
