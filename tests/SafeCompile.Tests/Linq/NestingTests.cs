using SafeCompile.Runtime;
using SafeCompile.Tests.Collections;
using Xunit;
using Ours = SafeCompile.Runtime.Linq.Enumerable;

namespace SafeCompile.Tests.Linq;

/// <summary>Chains of operators are counted as live activations; work without end runs out of fuel, buffers out of bytes.</summary>
public sealed class NestingTests
{
    private const int Links = 100_000;

    private static readonly Dictionary<string, Func<IEnumerable<int>, IEnumerable<int>>> s_links = new()
    {
        ["Where"] = s => Ours.Where(s, x => true),
        ["Select"] = s => Ours.Select(s, x => x),
        ["Concat"] = s => Ours.Concat(s, [1]),
        ["Concat right"] = s => Ours.Concat([], s),
        ["Append"] = s => Ours.Append(s, 1),
        ["Prepend"] = s => Ours.Skip(Ours.Prepend(s, 1), 1),
        ["Take"] = s => Ours.Take(s, 10),
        ["Skip"] = s => Ours.Skip(s, 0),
        ["Distinct"] = s => Ours.Distinct(s),
        ["Union"] = s => Ours.Union(s, [1]),
        ["Zip"] = s => Ours.Zip(s, [1], (a, b) => a),
        ["SelectMany"] = s => Ours.SelectMany(s, x => new[] { x }),
        ["SelectMany inner"] = s => Ours.SelectMany(new[] { 1 }, x => s),
        ["Reverse"] = s => Ours.Reverse(s),
        ["OrderBy"] = s => Ours.OrderBy(s, x => x),
        ["GroupBy"] = s => Ours.Select(Ours.GroupBy(s, x => x), g => g.Key),
        ["Chunk"] = s => Ours.Select(Ours.Chunk(s, 1), c => c[0]),
        ["DefaultIfEmpty"] = s => Ours.DefaultIfEmpty(s, 1),
        ["Cast"] = s => Ours.Cast<int>(Ours.Cast<object>(s)),
        ["TakeWhile"] = s => Ours.TakeWhile(s, x => true),
        ["SkipLast"] = s => Ours.SkipLast(Ours.Append(s, 1), 1),
        ["Join"] = s => Ours.Join(s, [1], x => x, x => x, (a, b) => a),
        ["Join inner"] = s => Ours.Join([1], s, x => x, x => x, (a, b) => a),
    };

    public static TheoryData<string> Names => [.. s_links.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_long_chain_traps_instead_of_overflowing_the_stack(string name)
    {
        TrapCode trap = Budget.Trap(
            _ =>
            {
                IEnumerable<int> chain = [1];
                for (int i = 0; i < Links; i++) chain = s_links[name](chain);
                foreach (int x in chain) Assert.Equal(1, x);
            },
            fuel: 1L << 40,
            bytes: 1L << 40);
        Assert.Equal(TrapCode.CallDepthExceeded, trap);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_short_chain_leaves_the_depth_as_it_was(string name)
    {
        Budget.Run(m =>
        {
            IEnumerable<int> chain = [1];
            for (int i = 0; i < 50; i++) chain = s_links[name](chain);
            Assert.Equal([1], chain.Take(1));
            Assert.Equal(0, m.Depth);
            return 0;
        });
    }

    [Fact]
    public void Many_criteria_do_not_recurse()
    {
        Budget.Run(_ =>
        {
            IOrderedEnumerable<int> ordered = Ours.OrderBy([2, 1], x => 0);
            for (int i = 0; i < 20_000; i++) ordered = Ours.ThenBy(ordered, x => 0);
            Assert.Equal([2, 1], ordered);
            return 0;
        });
    }

    public static readonly TheoryData<string, Action> Endless = new()
    {
        { "repeat sum", () => Ours.Sum(Ours.Repeat(0, int.MaxValue)) },
        { "infinite count", () => Ours.LongCount(Ours.InfiniteSequence(1.0, 1.0)) },
        { "all of a range", () => Ours.All(Ours.Range(0, int.MaxValue), x => true) },
        { "sequence equal", () => Ours.SequenceEqual(Ours.Repeat(1, int.MaxValue), Ours.Repeat(1, int.MaxValue)) },
        { "last", () => Ours.Last(Ours.Range(0, int.MaxValue)) },
        { "aggregate", () => Ours.Aggregate(Ours.Range(0, int.MaxValue), (a, b) => a) },
        { "sparse table through an interface", Sparse },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void Work_without_end_runs_out_of_fuel(string name, Action work)
    {
        Assert.NotNull(name);
        Assert.Equal(TrapCode.OutOfFuel, Budget.Trap(_ => work(), bytes: 1L << 40));
    }

    public static readonly TheoryData<string, Action> Hungry = new()
    {
        { "range to list", () => Ours.ToList(Ours.Range(0, int.MaxValue)) },
        { "range to array", () => Ours.ToArray(Ours.Range(0, int.MaxValue)) },
        { "range distinct", () => Ours.Count(Ours.Distinct(Ours.Range(0, int.MaxValue))) },
        { "reverse", () => Ours.First(Ours.Reverse(Ours.Range(0, int.MaxValue))) },
        { "order by of a cross join", CrossJoin },
        { "group by", () => Ours.Count(Ours.GroupBy(Ours.Range(0, int.MaxValue), x => x)) },
        { "one huge chunk", () => Ours.First(Ours.Chunk(Ours.Range(0, int.MaxValue), int.MaxValue)) },
        { "take last", () => Ours.First(Ours.TakeLast(Ours.Range(0, int.MaxValue), int.MaxValue)) },
    };

    [Theory]
    [MemberData(nameof(Hungry))]
    public void Buffers_without_end_run_out_of_bytes_before_they_exist(string name, Action work)
    {
        Assert.NotNull(name);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(TrapCode.AllocationLimitExceeded, Budget.Trap(_ => work(), fuel: 1L << 40, bytes: 1_000_000));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 3_000_000);
    }

    private static void CrossJoin()
    {
        IEnumerable<int> range = Ours.Range(0, 100_000);
        Ours.First(Ours.OrderBy(Ours.SelectMany(range, x => range, (x, y) => x ^ y), x => x));
    }

    private static void Sparse()
    {
        Meter m = Guard.Current();
        Dictionary<int, int> table = DictionaryShims.Create<int, int>(m, 1_000_000);
        while (true) Assert.False(Ours.Any(Ours.Where(table, pair => true)));
    }
}
