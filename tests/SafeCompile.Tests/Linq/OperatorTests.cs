using CsCheck;
using SafeCompile.Tests.Collections;
using Xunit;

namespace SafeCompile.Tests.Linq;

/// <summary>Every operator gives what System.Linq gives, exceptions and messages included, over every kind of source.</summary>
public sealed class OperatorTests
{
    private static readonly Func<int[], IEnumerable<int>>[] s_sources =
    [
        a => a,
        a => new List<int>(a),
        a => Yielding(a),
        a => new Queue<int>(a),
        a => new HashSet<int>(a),
        a => new ReadOnlyGuest(a),
    ];

    public static TheoryData<string> Names => [.. OperatorCases.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Same_as_the_base_library(string name)
    {
        var (_, plain, metered) = OperatorCases.All.Single(c => c.Name == name);
        Gen.Select(Gen.Int[0, 9].Array[0, 12], Gen.Int[0, s_sources.Length - 1], Gen.Int[0, 6]).Sample((items, kind, n) =>
        {
            string expected = Budget.Outcome(() => plain(s_sources[kind](items), n));
            string actual = Budget.Run(_ => Budget.Outcome(() => metered(s_sources[kind](items), n)));
            return expected == actual ? true : throw new InvalidOperationException($"{name} of [{string.Join(' ', items)}], kind {kind}, n = {n}: {expected} became {actual}");
        }, iter: 150, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_is_refused_at_once(string name)
    {
        var (_, plain, metered) = OperatorCases.All.Single(c => c.Name == name);
        Assert.Equal(Budget.Outcome(() => plain(null!, 1)), Budget.Run(_ => Budget.Outcome(() => metered(null!, 1))));
    }

    private static IEnumerable<int> Yielding(int[] items)
    {
        foreach (int item in items) yield return item;
    }

    private sealed class ReadOnlyGuest(int[] items) : IReadOnlyList<int>
    {
        public int Count => items.Length;

        public int this[int index] => items[index];

        public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)items).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
