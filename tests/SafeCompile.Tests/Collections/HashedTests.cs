using CsCheck;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Collections;

/// <summary>Dictionaries and sets made by the shims hold and enumerate what the base library's do, in the same order.</summary>
public sealed class HashedTests
{
    [Fact]
    public void A_dictionary_behaves_as_in_the_base_library()
    {
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 15]).Array[0, 60].Sample(steps =>
        {
            Budget.Run(m => Same(m, steps, x => x, null, null));
            Budget.Run(m => Same(m, steps, x => (x, x.ToString()), null, null));
            Budget.Run(m => Same(m, steps, x => (long)x << 32, null, null));
            Budget.Run(m => Same(m, steps, x => new string((char)('A' + (x % 4) + (x % 3 * 32 % 64)), 1), null, null));
            Budget.Run(m => Same(m, steps, x => (x % 2 == 0 ? "k" : "K") + (x / 2), StringComparer.OrdinalIgnoreCase, ComparerShims.OrdinalIgnoreCase(m)));
            Budget.Run(m => Same<object>(m, steps, x => new { X = x / 2 }, null, null));
        }, iter: 150, threads: 1);
    }

    [Fact]
    public void Set_operations_behave_as_in_the_base_library()
    {
        Gen.Select(Gen.Int[0, 12].Array[0, 12], Gen.Int[0, 12].Array[0, 12], Gen.Int[0, 3]).Sample((a, b, kind) => Budget.Run(m =>
        {
            IEnumerable<int> Other() => kind switch
            {
                0 => b,
                1 => HashSetShims.Create(m, (IEnumerable<int>)b),
                2 => b.Where(x => true),
                _ => new HashSet<int>(b),
            };

            var plain = new HashSet<int>(a);
            HashSet<int> metered = HashSetShims.Create(m, (IEnumerable<int>)a);
            Assert.Equal(plain, metered);
            Assert.Equal(plain.IsSubsetOf(b), HashSetShims.IsSubsetOf(m, metered, Other()));
            Assert.Equal(plain.IsProperSubsetOf(b), HashSetShims.IsProperSubsetOf(m, metered, Other()));
            Assert.Equal(plain.IsSupersetOf(b), HashSetShims.IsSupersetOf(m, metered, Other()));
            Assert.Equal(plain.IsProperSupersetOf(b), HashSetShims.IsProperSupersetOf(m, metered, Other()));
            Assert.Equal(plain.Overlaps(b), HashSetShims.Overlaps(m, metered, Other()));
            Assert.Equal(plain.SetEquals(b), HashSetShims.SetEquals(m, metered, Other()));
            Check(m, a, Other(), (s, o) => s.UnionWith(o), HashSetShims.UnionWith);
            Check(m, a, Other(), (s, o) => s.IntersectWith(o), HashSetShims.IntersectWith);
            Check(m, a, Other(), (s, o) => s.ExceptWith(o), HashSetShims.ExceptWith);
            Check(m, a, Other(), (s, o) => s.SymmetricExceptWith(o), HashSetShims.SymmetricExceptWith);
            Sorted(m, a, Other(), (s, o) => s.UnionWith(o), SortedSetShims.UnionWith);
            Sorted(m, a, Other(), (s, o) => s.IntersectWith(o), SortedSetShims.IntersectWith);
            Sorted(m, a, Other(), (s, o) => s.ExceptWith(o), SortedSetShims.ExceptWith);
            Sorted(m, a, Other(), (s, o) => s.SymmetricExceptWith(o), SortedSetShims.SymmetricExceptWith);
            return true;
        }), iter: 300, threads: 1);
    }

    [Fact]
    public void Sorted_dictionaries_and_lists_behave_as_in_the_base_library()
    {
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 15]).Array[0, 60].Sample(steps => Budget.Run(m =>
        {
            var tree = new SortedDictionary<string, int>(StringComparer.Ordinal);
            SortedDictionary<string, int> tree2 = SortedDictionaryShims.Create<string, int>(m);
            SortedList<string, int> list2 = SortedListShims.Create<string, int>(m);
            foreach ((int operation, int n) in steps)
            {
                string key = n.ToString();
                switch (operation)
                {
                    case 0:
                        string expected = Budget.Outcome(() => { tree.Add(key, n); return null; })[..4];
                        Assert.Equal(expected, Budget.Outcome(() => { SortedDictionaryShims.Add(m, tree2, key, n); return null; })[..4]);
                        Assert.Equal(expected, Budget.Outcome(() => { SortedListShims.Add(m, list2, key, n); return null; })[..4]);
                        break;
                    case 1:
                        bool removed = tree.Remove(key);
                        Assert.Equal(removed, SortedDictionaryShims.Remove(m, tree2, key));
                        Assert.Equal(removed, SortedListShims.Remove(m, list2, key));
                        break;
                    default:
                        expected = Budget.Outcome(() => tree[key]);
                        Assert.Equal(expected, Budget.Outcome(() => SortedDictionaryShims.GetItem(m, tree2, key)));
                        Assert.Equal(expected, Budget.Outcome(() => SortedListShims.GetItem(m, list2, key)));
                        break;
                }
            }

            Assert.Equal(tree, tree2);
            Assert.Equal(tree, list2);
            return true;
        }), iter: 200, threads: 1);
    }

    [Fact]
    public void The_views_of_a_dictionary_still_have_their_private_field()
    {
        var table = new Dictionary<int, string> { [1] = "x" };
        Assert.Same(table, Table<int, string>.Of(table.Keys));
        Assert.Same(table, Table<int, string>.Of(table.Values));
        Assert.InRange(CollectionFacts.SlotsOf(table.Keys), 1, 16);
    }

    private static int Same<TKey>(
        Meter m, (int Operation, int N)[] steps, Func<int, TKey> key, IEqualityComparer<TKey>? plainComparer, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        var plain = new Dictionary<TKey, int>(plainComparer);
        Dictionary<TKey, int> metered = DictionaryShims.Create<TKey, int>(m, comparer);
        foreach ((int operation, int n) in steps)
        {
            (string expected, string actual) = operation switch
            {
                0 => (Budget.Outcome(() => { plain.Add(key(n), n); return null; }), Budget.Outcome(() => { DictionaryShims.Add(m, metered, key(n), n); return null; })),
                1 => (Budget.Outcome(() => plain[key(n)] = n), Budget.Outcome(() => { DictionaryShims.SetItem(m, metered, key(n), n); return n; })),
                2 => (Budget.Outcome(() => plain.Remove(key(n))), Budget.Outcome(() => DictionaryShims.Remove(m, metered, key(n)))),
                3 => (Budget.Outcome(() => plain[key(n)]), Budget.Outcome(() => DictionaryShims.GetItem(m, metered, key(n)))),
                4 => (Budget.Outcome(() => plain.TryAdd(key(n), n)), Budget.Outcome(() => DictionaryShims.TryAdd(m, metered, key(n), n))),
                5 => (Budget.Outcome(() => plain.ContainsValue(n)), Budget.Outcome(() => DictionaryShims.ContainsValue(m, metered, n))),
                _ => (Budget.Outcome(() => plain.GetValueOrDefault(key(n), -1)), Budget.Outcome(() => CollectionExtensionsShims.GetValueOrDefault(m, metered, key(n), -1))),
            };
            Assert.Equal(expected, actual);
            Assert.Equal(plain, metered);
        }

        return 0;
    }

    private static void Check(Meter m, int[] a, IEnumerable<int> b, Action<HashSet<int>, IEnumerable<int>> plain, Action<Meter, HashSet<int>, IEnumerable<int>> metered)
    {
        var expected = new HashSet<int>(a);
        HashSet<int> actual = HashSetShims.Create(m, (IEnumerable<int>)a);
        plain(expected, b);
        metered(m, actual, b);
        Assert.Equal(expected.Order(), actual.Order());
    }

    private static void Sorted(Meter m, int[] a, IEnumerable<int> b, Action<SortedSet<int>, IEnumerable<int>> plain, Action<Meter, SortedSet<int>, IEnumerable<int>> metered)
    {
        var expected = new SortedSet<int>(a);
        SortedSet<int> actual = SortedSetShims.Create(m, (IEnumerable<int>)a);
        plain(expected, b);
        metered(m, actual, b);
        Assert.Equal((IEnumerable<int>)expected, actual);
    }
}
