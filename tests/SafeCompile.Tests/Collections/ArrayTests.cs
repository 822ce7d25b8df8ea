using CsCheck;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Collections;

/// <summary>Sorting gives the base library's order, that of equal keys too; searches and slices give its answers.</summary>
public sealed class ArrayTests
{
    [Fact]
    public void Sorting_gives_the_same_order_of_equal_keys()
    {
        Gen.Int[0, 30].Array[0, 200].Sample(keys => Budget.Run(m =>
        {
            int[] positions = [.. Enumerable.Range(0, keys.Length)];
            Sorts(m, keys, positions, x => x);
            Sorts(m, keys, positions, x => x.ToString("D2"));
            Sorts(m, keys, positions, x => (x / 10, x % 10));
            Sorts(m, keys, positions, x => x % 7 == 0 ? (int?)null : x);
            Sorts(m, keys, positions, x => x / 3.0);
            Sorts(m, keys, positions, x => new Ranked(x));
            return true;
        }), iter: 150, threads: 1);
    }

    [Fact]
    public void Searches_give_the_same_answers()
    {
        Gen.Select(Gen.Int[0, 9].Array[0, 20], Gen.Int[-1, 10], Gen.Int[-1, 21]).Sample((numbers, value, start) => Budget.Run(m =>
        {
            string[] texts = Array.ConvertAll(numbers, x => x.ToString());
            string text = value.ToString();
            Agree(() => Array.IndexOf(numbers, value, start), () => ArrayShims.IndexOf(m, numbers, value, start));
            Agree(() => Array.IndexOf(texts, text, start), () => ArrayShims.IndexOf(m, texts, text, start));
            Agree(() => Array.LastIndexOf(texts, text), () => ArrayShims.LastIndexOf(m, texts, text));
            Agree(() => Array.LastIndexOf(texts, text, start), () => ArrayShims.LastIndexOf(m, texts, text, start));
            Agree(() => Array.FindAll(texts, x => x == text), () => ArrayShims.FindAll(m, texts, x => x == text));
            Agree(() => texts[1..^1], () => ArrayShims.Slice(m, texts, 1..^1));
            Agree(() => texts.AsSpan().IndexOf(text), () => MemoryExtensionsShims.IndexOf(m, texts.AsSpan(), text));
            Agree(() => texts.AsSpan().Count(text), () => MemoryExtensionsShims.Count(m, texts.AsSpan(), text));
            Agree(() => texts.AsSpan().StartsWith(texts.AsSpan(0, 2)), () => MemoryExtensionsShims.StartsWith(m, texts.AsSpan(), texts.AsSpan(0, 2)));
            Agree(() => texts.AsSpan().IndexOf(texts.AsSpan(1, 2)), () => MemoryExtensionsShims.IndexOf(m, texts.AsSpan(), (ReadOnlySpan<string>)texts.AsSpan(1, 2)));
            Array.Sort(texts, StringComparer.Ordinal);
            Agree(() => Array.BinarySearch(texts, text, StringComparer.Ordinal), () => ArrayShims.BinarySearch(m, texts, text));
            return true;
        }), iter: 300, threads: 1);
    }

    [Fact]
    public void A_comparer_that_throws_is_wrapped_and_the_handlers_are_balanced()
    {
        Budget.Run(m =>
        {
            Agree(() => Throwing(a => Array.Sort(a, (x, y) => throw new FormatException())), () => Throwing(a => ArrayShims.Sort(m, a, (x, y) => throw new FormatException())));
            Agree(() => Throwing(a => Array.Sort(a)), () => Throwing(a => ArrayShims.Sort(m, a)));
            m.Handlers = 0;
            ArrayShims.Sort(m, new[] { 2, 1 });
            Assert.Equal(0, m.Handlers);
            return 0;
        });
    }

    [Fact]
    public void Sorts_nested_in_comparers_trap()
    {
        void Nest(Meter m) => ArrayShims.Sort(m, new[] { 1, 2 }, (a, b) => { Guard.Enter(1); Nest(m); Guard.Leave(m); return 0; });
        Assert.Equal(TrapCode.CallDepthExceeded, Budget.Trap(Nest, depth: 100));
    }

    private static object? Throwing(Action<object[]> sort)
    {
        sort([new object(), new object(), new object()]);
        return null;
    }

    private static void Sorts<T>(Meter m, int[] keys, int[] positions, Func<int, T> key)
    {
        T[] a = Array.ConvertAll(keys, x => key(x));
        T[] b = (T[])a.Clone();
        int[] pa = (int[])positions.Clone();
        int[] pb = (int[])positions.Clone();
        Array.Sort(a, pa, typeof(T) == typeof(string) ? (IComparer<T>)(object)StringComparer.Ordinal : null);
        ArrayShims.Sort(m, b, pb);
        Assert.Equal(pa, pb);

        (T Key, int Position)[] c = [.. keys.Select((x, i) => (key(x), i))];
        (T Key, int Position)[] d = [.. c];
        var order = Comparer<(T Key, int Position)>.Create((x, y) => Comparer<T>.Default.Compare(x.Key, y.Key));
        Array.Sort(c, order);
        ArrayShims.Sort(m, d, order);
        Assert.Equal(c, d);
    }

    private static void Agree(Func<object?> plain, Func<object?> metered) => Assert.Equal(Budget.Outcome(plain), Budget.Outcome(metered));

    private sealed class Ranked(int n) : IComparable<Ranked>
    {
        private readonly int _n = n;

        public int CompareTo(Ranked? other) => _n.CompareTo(other!._n);
    }
}
