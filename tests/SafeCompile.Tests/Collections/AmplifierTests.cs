using System.Diagnostics;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Collections;

/// <summary>Calls whose work or memory is out of proportion to their text are paid for.</summary>
public sealed class AmplifierTests
{
    private static readonly int[] s_thousand = new int[1000];
    private static readonly string s_long = new('x', 100_000);

    private static readonly Dictionary<string, Action<Meter>> s_hungry = new()
    {
        ["list capacity"] = m => ListShims.Create<int>(m, 1_000_000_000),
        ["dictionary capacity"] = m => DictionaryShims.Create<int, int>(m, 1_000_000_000),
        ["set capacity"] = m => HashSetShims.Create<int>(m, 1_000_000_000),
        ["queue capacity"] = m => QueueShims.Create<int>(m, 1_000_000_000),
        ["stack capacity"] = m => StackShims.Create<int>(m, 1_000_000_000),
        ["heap capacity"] = m => PriorityQueueShims.Create<int, int>(m, 1_000_000_000),
        ["sorted list capacity"] = m => SortedListShims.Create<int, int>(m, 1_000_000_000),
        ["ensure capacity"] = m => ListShims.EnsureCapacity(m, ListShims.Create<int>(m), 1_000_000_000),
        ["set capacity property"] = m => ListShims.SetCapacity(m, ListShims.Create<int>(m), 1_000_000_000),
        ["resize"] = m => { int[]? a = []; ArrayShims.Resize(m, ref a, 1_000_000_000); },
        ["random items"] = m => RandomShims.GetItems(m, new Random(1), [1], 1_000_000_000),
        ["add range of itself"] = m =>
        {
            List<int> list = ListShims.Create(m, (IEnumerable<int>)[1]);
            while (true) ListShims.AddRange(m, list, list);
        },
        ["interface add"] = m =>
        {
            ICollection<KeyValuePair<int, int>> table = DictionaryShims.Create<int, int>(m);
            for (int i = 0; ; i++) CollectionInterfaceShims.Add(m, table, new(i, i));
        },
        ["collection expression"] = m =>
        {
            int[] a = [1];
            while (true) a = CollectionShims.Begin<int>(m).Spread(a).Spread(a).ToArray();
        },
        ["slices"] = m =>
        {
            while (true) ArrayShims.Slice(m, s_thousand, 1..);
        },
        ["boxing copy"] = m => ArrayShims.Copy(m, new int[300_000], new object[300_000], 300_000),
        ["a lying collection"] = m => ListShims.Create(m, new Liar()),
    };

    private static readonly Dictionary<string, Action<Meter>> s_slow = new()
    {
        ["colliding longs"] = m =>
        {
            HashSet<long> set = HashSetShims.Create<long>(m);
            for (long i = 0; ; i++) HashSetShims.Add(m, set, i | (i << 32));
        },
        ["keys with one hash code"] = m =>
        {
            Dictionary<OneCode, int> table = DictionaryShims.Create<OneCode, int>(m);
            for (int i = 0; ; i++) DictionaryShims.Add(m, table, new OneCode(i), i);
        },
        ["foreach over an emptied table"] = m =>
        {
            Dictionary<int, int> table = DictionaryShims.Create<int, int>(m, 1_000_000);
            while (true) DictionaryShims.GetEnumerator(m, table).Dispose();
        },
        ["keys of an emptied table"] = m =>
        {
            Dictionary<int, int> table = DictionaryShims.Create<int, int>(m, 1_000_000);
            while (true) SequenceShims.GetEnumerator(m, (IEnumerable<int>)table.Keys).Dispose();
        },
        ["clear"] = m =>
        {
            HashSet<int> set = HashSetShims.Create<int>(m, 1_000_000);
            while (true) HashSetShims.Clear(m, set);
        },
        ["insert at the front"] = m =>
        {
            List<long> list = ListShims.Create<long>(m);
            while (true) ListShims.Insert(m, list, 0, 1);
        },
        ["contains"] = m =>
        {
            while (true) ArrayShims.IndexOf(m, s_thousand, -1);
        },
        ["sort"] = m =>
        {
            while (true) ArrayShims.Sort(m, s_thousand);
        },
        ["fill"] = m =>
        {
            while (true) ArrayShims.Fill(m, s_thousand, 1);
        },
        ["set operations"] = m =>
        {
            HashSet<int> a = HashSetShims.Create(m, Enumerable.Range(0, 1000));
            HashSet<int> b = HashSetShims.Create(m, Enumerable.Range(500, 1000));
            while (true) HashSetShims.Overlaps(m, a, b);
        },
        ["long string keys"] = m =>
        {
            HashSet<string> set = HashSetShims.Create<string>(m);
            while (true) HashSetShims.Contains(m, set, s_long);
        },
    };

    public static TheoryData<string> HungryNames => [.. s_hungry.Keys];

    public static TheoryData<string> SlowNames => [.. s_slow.Keys];

    [Theory]
    [MemberData(nameof(HungryNames))]
    public void Memory_is_charged_before_it_is_allocated(string name)
    {
        // Growth is charged at about the size it has: at most twice the limit can exist when the trap comes.
        TrapCode trap = TrapCode.None;
        long before = GC.GetAllocatedBytesForCurrentThread();
        trap = Budget.Trap(s_hungry[name], fuel: 1L << 40, bytes: 5_000_000);
        Assert.Equal(TrapCode.AllocationLimitExceeded, trap);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Theory]
    [MemberData(nameof(SlowNames))]
    public void Time_is_charged_before_it_is_spent(string name)
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(TrapCode.OutOfFuel, Budget.Trap(s_slow[name], fuel: 10_000_000, bytes: 1L << 40));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000); // 10 ms of fuel, in a debug build on a cold and busy machine.
    }

    private sealed class OneCode(int n) : IEquatable<OneCode>
    {
        private readonly int _n = n;

        public bool Equals(OneCode? other) => other?._n == _n;

        public override bool Equals(object? obj) => Equals(obj as OneCode);

        public override int GetHashCode() => 1;
    }

    // Says that it is small, then large, then never ends.
    private sealed class Liar : ICollection<int>
    {
        private int _asked;

        public int Count => _asked++ == 0 ? 0 : int.MaxValue;

        public bool IsReadOnly => true;

        public void Add(int item)
        {
        }

        public void Clear()
        {
        }

        public bool Contains(int item) => false;

        public void CopyTo(int[] array, int arrayIndex)
        {
        }

        public IEnumerator<int> GetEnumerator()
        {
            while (true) yield return 1;
        }

        public bool Remove(int item) => false;

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
