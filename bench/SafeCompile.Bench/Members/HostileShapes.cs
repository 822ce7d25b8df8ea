using System.Globalization;
using System.Numerics;
using System.Text;
using SafeCompile.Runtime;
using Metered = SafeCompile.Runtime.Linq.Enumerable;

namespace SafeCompile.Bench.Members;

/// <summary>Arguments that an attacker would choose, for the families whose worst case chance does not find.</summary>
internal static class HostileShapes
{
    private const int N = 10_000;

    private static readonly int[] s_one = [1];
    private static readonly string s_as = new('a', N);
    private static readonly string s_other = new string('a', N - 1) + "b";
    private static readonly string s_umlauts = new('\u00E4', N);
    private static readonly string s_halves = new('\uD83D', N);
    private static readonly string s_digits = new('7', N);
    private static readonly string s_commas = new(',', N);
    private static readonly byte[] s_invalid = [.. Enumerable.Repeat((byte)0xFF, N)];
    private static readonly BigInteger s_big = BigInteger.Pow(7, N);
    private static readonly BigInteger s_bigger = BigInteger.Pow(3, 2 * N);
    private static readonly int[] s_pipe = [.. Enumerable.Range(0, N / 2), .. Enumerable.Range(0, N / 2).Reverse()];
    private static readonly string[] s_prefixes = [.. Enumerable.Range(0, 200).Select(i => new string('a', 2_000) + (i * 7919 % 200))];
    private static readonly string[] s_words = [.. Enumerable.Range(0, N).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private static readonly string s_near = new string('a', 1_000) + "b", s_key = s_as + "x", s_nearBackwards = "b" + new string('a', 1_000), s_nearUpper = new string('A', 100) + "b";
    private static readonly string s_nearUmlauts = new string('\u00C4', 20) + "b", s_upperUmlauts = new('\u00C4', N), s_lines = new('\n', N), s_spaces = new string(' ', N) + "QUJD";
    private static readonly string s_holes = string.Concat(Enumerable.Repeat("{0}", 2_000)), s_manyDigits = s_digits[..700] + ".5", s_fraction = "0." + s_digits, s_absent = s_prefixes[0] + "x";
    private static readonly char[] s_hundred = s_digits[..100].ToCharArray(), s_trimmed = [.. Enumerable.Range(0, 50).Select(i => (char)('0' + i)), 'a'];
    private static readonly BigInteger s_half = BigInteger.Pow(7, N / 2), s_otherHalf = BigInteger.Pow(3, N / 2);
    private static readonly BigInteger s_base = BigInteger.Pow(7, 700), s_exponent = BigInteger.Pow(5, 800), s_modulus = BigInteger.Pow(3, 1_300);
    private static readonly Collision[] s_collisions = Collisions();

    /// <summary>Member, shape, and its sample (null when it throws), filtered by name.</summary>
    internal static IEnumerable<(string Member, string Shape, Sample? Sample)> Measure(string filter)
    {
        foreach ((string member, string shape, Action<Meter> call) in s_calls)
        {
            if (member.Contains(filter, StringComparison.OrdinalIgnoreCase)) yield return (member, shape, Timing.Measure(_ => 0, (m, _) => call(m)));
        }

        foreach ((string member, string shape, Func<Meter, object> prepare, Action<Meter, object> call) in s_changes)
        {
            if (member.Contains(filter, StringComparison.OrdinalIgnoreCase)) yield return (member, shape, Timing.Measure(prepare, call));
        }
    }

    // Calls that change nothing.
    private static readonly (string Member, string Shape, Action<Meter> Call)[] s_calls =
    [
        ("String.IndexOf(String)", "near matches", m => StringShims.IndexOf(m, s_as, s_near)),
        ("String.LastIndexOf(String)", "near matches", m => StringShims.LastIndexOf(m, s_as, s_nearBackwards)),
        ("String.IndexOf(String, OrdinalIgnoreCase)", "near matches", m => StringShims.IndexOf(m, s_as, s_nearUpper, StringComparison.OrdinalIgnoreCase)),
        ("String.IndexOf(String, OrdinalIgnoreCase)", "not ASCII", m => StringShims.IndexOf(m, s_umlauts, s_nearUmlauts, StringComparison.OrdinalIgnoreCase)),
        ("String.IndexOfAny(Char[])", "a set of 100", m => StringShims.IndexOfAny(m, s_umlauts, s_hundred)),
        ("String.Equals", "equal but for the last", m => StringShims.Equals(m, s_as, s_other)),
        ("String.Compare(OrdinalIgnoreCase)", "equal without case, not ASCII", m => StringShims.Compare(m, s_umlauts, s_upperUmlauts, StringComparison.OrdinalIgnoreCase)),
        ("String.Replace(String, String)", "every character becomes ten", m => StringShims.Replace(m, s_as, "a", "0123456789")),
        ("String.Replace(String, String, OrdinalIgnoreCase)", "every character becomes ten", m => StringShims.Replace(m, s_as, "A", "0123456789", StringComparison.OrdinalIgnoreCase)),
        ("String.Split(Char)", "every character separates", m => StringShims.Split(m, s_commas, ',')),
        ("String.Split(String)", "every character separates", m => StringShims.Split(m, s_commas, ",", StringSplitOptions.RemoveEmptyEntries)),
        ("String.Split(Char[])", "every character separates", m => StringShims.Split(m, s_as, 'a', 'b', 'c', 'd', 'e', 'f', 'g')),
        ("String.ToUpper", "not ASCII", m => StringShims.ToUpper(m, s_umlauts)),
        ("String.Trim(Char[])", "all trimmed, a set of 50", m => StringShims.Trim(m, s_as, s_trimmed)),
        ("String.Concat(IEnumerable)", "many short ones", m => StringShims.Concat(m, (IEnumerable<string>)s_words)),
        ("String.Join", "many short ones", m => StringShims.Join(m, ",", s_words)),
        ("String.Format", "aligned widely", m => StringShims.Format(m, "{0,20000}", 1)),
        ("String.Format", "many holes", m => StringShims.Format(m, s_holes, 1)),
        ("String.GetHashCode", "long", m => StringShims.GetHashCode(m, s_as)),
        ("String.ReplaceLineEndings", "every character is one", m => StringShims.ReplaceLineEndings(m, s_lines, "\r\n")),
        ("Encoding.GetBytes", "halves of surrogate pairs", m => EncodingShims.GetBytes(m, Encoding.UTF8, s_halves)),
        ("Encoding.GetString", "invalid bytes", m => EncodingShims.GetString(m, Encoding.UTF8, s_invalid)),
        ("Double.ToString(String)", "exact digits", m => DoubleShims.ToString(m, 1.7976931348623157E+308, "F300")),
        ("Double.ToString(String)", "all digits of the least", m => DoubleShims.ToString(m, double.Epsilon, "E1100")),
        ("Double.Parse", "many digits", m => DoubleShims.Parse(m, s_manyDigits)),
        ("Int32.ToString(String)", "D20000", m => Int32Shims.ToString(m, 1, "D20000")),
        ("Decimal.Parse", "many digits behind the point", m => DecimalShims.TryParse(m, s_fraction, out _)),
        ("BigInteger.Multiply", "28,000 bits by 32,000", m => BigIntegerShims.Multiply(m, s_big, s_bigger)),
        ("BigInteger.Divide", "32,000 bits by 14,000", m => BigIntegerShims.Divide(m, s_bigger, s_half)),
        ("BigInteger.Pow", "3 to the 10,000", m => BigIntegerShims.Pow(m, 3, 10_000)),
        ("BigInteger.ModPow", "of 2,000 bits", m => BigIntegerShims.ModPow(m, s_base, s_exponent, s_modulus)),
        ("BigInteger.GreatestCommonDivisor", "of 14,000 bits", m => BigIntegerShims.GreatestCommonDivisor(m, s_half, s_otherHalf)),
        ("BigInteger.ToString", "28,000 bits", m => BigIntegerShims.ToString(m, s_big)),
        ("BigInteger.Parse", "10,000 digits", m => BigIntegerShims.Parse(m, s_digits)),
        ("Array.IndexOf(String)", "equal but for the last character", m => ArrayShims.IndexOf(m, s_prefixes, s_absent)),
        ("Enumerable.OrderBy", "organ pipe", m => Drain(Metered.OrderBy(s_pipe, x => x))),
        ("Enumerable.OrderBy(String)", "equal prefixes", m => Drain(Metered.OrderBy(s_prefixes, x => x))),
        ("Enumerable.GroupBy", "a group for each", m => Drain(Metered.GroupBy(s_pipe, x => x))),
        ("Enumerable.Distinct", "one hash code for all", m => Drain(Metered.Distinct(s_collisions))),
        ("Enumerable.Where", "a chain of 30", m => Drain(Chain(s_pipe))),
        ("Enumerable.SelectMany", "many of one", m => Drain(Metered.SelectMany(s_pipe, _ => s_one))),
        ("Enumerable.SequenceEqual", "long", m => Metered.SequenceEqual(s_pipe, Metered.Where(s_pipe, x => true))),
        ("Enumerable.ToArray", "of unknown length", m => Metered.ToArray(Metered.Where(s_pipe, x => true))),
        ("Convert.ToBase64String", "long", m => ConvertShims.ToBase64String(m, s_invalid)),
        ("Convert.FromBase64String", "white space", m => ConvertShims.FromBase64String(m, s_spaces)),
    ];

    // Calls that change what they are called on.
    private static readonly (string Member, string Shape, Func<Meter, object> Prepare, Action<Meter, object> Call)[] s_changes =
    [
        Change("Array.Sort", "organ pipe", _ => (int[])s_pipe.Clone(), (m, a) => ArrayShims.Sort(m, a)),
        Change("Array.Sort", "all equal", _ => new double[N], (m, a) => ArrayShims.Sort(m, a)),
        Change("Array.Sort(String)", "equal prefixes", _ => (string[])s_prefixes.Clone(), (m, a) => ArrayShims.Sort(m, a)),
        Change("List.Insert", "at the front", _ => new List<long>(new long[N]) { Capacity = 2 * N }, (m, l) => ListShims.Insert(m, l, 0, 1)),
        Change("List.Insert", "at the front, growing", _ => new List<long>(new long[N]), (m, l) => ListShims.Insert(m, l, 0, 1)),
        Change("List.RemoveAt", "at the front", _ => new List<string>(s_words), (m, l) => ListShims.RemoveAt(m, l, 0)),
        Change("List.RemoveAll", "every second", _ => new List<int>(s_pipe), (m, l) => ListShims.RemoveAll(m, l, x => (x & 1) == 0)),
        Change("Dictionary.Add", "one hash code for all", Collided, (m, t) => DictionaryShims.Add(m, t, new Collision(1_001), 1)),
        Change("Dictionary.Add", "growing", Filled, (m, t) => DictionaryShims.Add(m, t, -1, 1)),
        Change("Dictionary.get_Item", "a long key", LongKeyed, (m, t) => DictionaryShims.GetItem(m, t, s_key)),
        Change("HashSet.Clear", "emptied but large", m => HashSetShims.Create<int>(m, 100_000), (m, s) => HashSetShims.Clear(m, s)),
        Change("SortedSet.Add", "descending", m => SortedSetShims.Create(m, (IEnumerable<int>)s_pipe), (m, s) => SortedSetShims.Add(m, s, -1)),
        Change("SortedSet.UnionWith", "as many again", m => SortedSetShims.Create(m, (IEnumerable<int>)s_pipe), (m, s) => SortedSetShims.UnionWith(m, s, Enumerable.Range(N, N / 2).ToArray())),
        Change("SortedList.Add", "at the front", m => FilledList(m), (m, s) => SortedListShims.Add(m, s, -1, 1)),
        Change("PriorityQueue.Dequeue", "deep", Heap, (m, q) => PriorityQueueShims.Dequeue(m, q)),
        Change("LinkedList.Contains", "absent", _ => new LinkedList<int>(s_pipe), (m, l) => LinkedListShims.Contains(m, l, -1)),
        Change("Queue.Enqueue", "growing", _ => FullQueue(), (m, q) => QueueShims.Enqueue(m, q, 1)),
        Change("StringBuilder.Insert", "at the front", _ => new StringBuilder(s_as, 2 * N), (m, b) => StringBuilderShims.Insert(m, b, 0, "x")),
        Change("StringBuilder.Replace", "every character becomes ten", _ => new StringBuilder(s_as), (m, b) => StringBuilderShims.Replace(m, b, "a", "0123456789")),
        Change("StringBuilder.Append(Char)", "growing", _ => new StringBuilder(s_as, N), (m, b) => StringBuilderShims.Append(m, b, 'x')),
        Change("Dictionary.Remove", "a thousand", Filled, (m, t) => { for (int i = 0; i < 1_000; i++) DictionaryShims.Remove(m, t, i); }),
    ];

    private static (string, string, Func<Meter, object>, Action<Meter, object>) Change<T>(string member, string shape, Func<Meter, T> prepare, Action<Meter, T> call)
        where T : class => (member, shape, prepare, (m, state) => call(m, (T)state));

    private static void Drain<T>(IEnumerable<T> items)
    {
        foreach (T _ in items)
        {
        }
    }

    private static IEnumerable<int> Chain(IEnumerable<int> source)
    {
        for (int i = 0; i < 30; i++) source = Metered.Where(source, x => true);
        return source;
    }

    private static Collision[] Collisions() => [.. Enumerable.Range(0, 1_000).Select(i => new Collision(i))];

    private static Dictionary<Collision, int> Collided(Meter m)
    {
        Dictionary<Collision, int> table = DictionaryShims.Create<Collision, int>(m);
        foreach (Collision key in Collisions()) table[key] = 1;
        return table;
    }

    private static Dictionary<int, int> Filled(Meter m)
    {
        Dictionary<int, int> table = DictionaryShims.Create<int, int>(m);
        for (int i = 0; table.Count < N || table.Count < table.Capacity; i++) table[i] = i;
        return table;
    }

    private static Dictionary<string, int> LongKeyed(Meter m)
    {
        Dictionary<string, int> table = DictionaryShims.Create<string, int>(m);
        table[s_as + "x"] = 1; // Equal to the other, and not the same object.
        return table;
    }

    private static SortedList<int, int> FilledList(Meter m)
    {
        SortedList<int, int> list = SortedListShims.Create<int, int>(m, 2 * N);
        for (int i = 0; i < N; i++) list.Add(i, i);
        return list;
    }

    private static PriorityQueue<int, int> Heap(Meter m)
    {
        PriorityQueue<int, int> heap = PriorityQueueShims.Create<int, int>(m);
        foreach (int i in s_pipe) heap.Enqueue(i, i);
        return heap;
    }

    private static Queue<long> FullQueue()
    {
        var queue = new Queue<long>();
        do queue.Enqueue(1);
        while (queue.Count < N || queue.Count < queue.Capacity);
        return queue;
    }
}

/// <summary>A guest's key whose hash codes are all the same. Its members are charged where a guest is compiled, so here they are free.</summary>
internal sealed class Collision(int id)
{
    public override bool Equals(object? obj) => obj is Collision other && other.Id == Id;

    public override int GetHashCode() => 1;

    private int Id { get; } = id;
}
