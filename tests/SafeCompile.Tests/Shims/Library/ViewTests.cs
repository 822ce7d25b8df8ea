using System.Collections.ObjectModel;
using SafeCompile.Runtime;
using SafeCompile.Tests.Shims.Text;
using Xunit;

namespace SafeCompile.Tests.Shims.Library;

/// <summary>The wrappers of lists and dictionaries.</summary>
public sealed class ViewTests
{
    [Fact]
    public void A_wrapper_around_a_wrapper_is_made_around_the_list()
    {
        List<int> list = [1, 2];
        IList<int> view = list;
        Metered.Run(m =>
        {
            for (int i = 0; i < 100_000; i++) view = ReadOnlyCollectionShims.New(m, view);
            return 0;
        });
        list.Add(3);
        Assert.Equal(3, view[2]); // 100,000 of them inside each other would overflow the stack.
        Assert.Same(list, Views.Readable(view));
        Assert.Equal([1, 2, 3], view);
    }

    [Fact]
    public void A_dictionary_wrapper_around_a_wrapper_is_made_around_the_dictionary()
    {
        var table = new Dictionary<string, int> { ["a"] = 1 };
        IDictionary<string, int> view = table;
        Metered.Run(m =>
        {
            for (int i = 0; i < 100_000; i++) view = ReadOnlyDictionaryShims.New(m, view);
            return 0;
        });
        Assert.Equal(1, view["a"]);
        Assert.Same(table, WrappedPairs<string, int>.Of((ReadOnlyDictionary<string, int>)view));
    }

    [Fact]
    public void Only_collections_of_the_base_library_are_wrapped()
    {
        Assert.Throws<NotSupportedException>(() => Metered.Run(m => ReadOnlyCollectionShims.New(m, new Own())));
    }

    [Fact]
    public void Edits_of_a_collection_are_those_of_the_real_one()
    {
        var random = new Random(5);
        var plain = new Collection<int>();
        Collection<int> mine = Metered.Run(ObjectCollectionShims.New<int>);
        for (int step = 0; step < 2_000; step++)
        {
            int i = random.Next(-1, plain.Count + 2), n = random.Next(5);
            switch (random.Next(8))
            {
                case 0 or 1: Both(c => { c.Add(n); return 0; }, (m, c) => { ObjectCollectionShims.Add(m, c, n); return 0; }); break;
                case 2: Both(c => { c.Insert(i, n); return 0; }, (m, c) => { ObjectCollectionShims.Insert(m, c, i, n); return 0; }); break;
                case 3: Both(c => c.Remove(n), (m, c) => ObjectCollectionShims.Remove(m, c, n)); break;
                case 4: Both(c => { c.RemoveAt(i); return 0; }, (m, c) => { ObjectCollectionShims.RemoveAt(m, c, i); return 0; }); break;
                case 5: Both(c => c.IndexOf(n), (m, c) => ObjectCollectionShims.IndexOf(m, c, n)); break;
                case 6: Both(c => c[i] = n, (m, c) => ObjectCollectionShims.SetItem(m, c, i, n)); break;
                case 7: Both(c => c.Contains(n), (m, c) => ObjectCollectionShims.Contains(m, c, n)); break;
            }

            Assert.Equal(plain, mine);
        }

        void Both<T>(Func<Collection<int>, T> original, Func<Meter, Collection<int>, T> shim) =>
            Metered.Same(() => original(plain), m => shim(m, mine));
    }

    [Fact]
    public void Read_only_wrappers_refuse_as_the_real_ones_do()
    {
        ICollection<int> view = new List<int> { 1 }.AsReadOnly();
        Metered.Same(() => { view.Add(1); return 0; }, m => { CollectionInterfaceShims.Add(m, view, 1); return 0; });
        Metered.Same(() => { view.Clear(); return 0; }, m => { CollectionInterfaceShims.Clear(m, view); return 0; });
        Metered.Same(() => view.Remove(1), m => CollectionInterfaceShims.Remove(m, view, 1));
        Metered.Same(() => new Collection<int>([1]).Remove(1), m => { Collection<int> c = ObjectCollectionShims.New<int>(m); ObjectCollectionShims.Add(m, c, 1); return ObjectCollectionShims.Remove(m, c, 1); });
        Metered.Same(() => new ReadOnlyCollection<int>(null!), m => ReadOnlyCollectionShims.New<int>(m, null!));
        Metered.Same(
            () => new ReadOnlyDictionary<string, int>(new Dictionary<string, int>())["x"],
            m => ReadOnlyDictionaryShims.GetItem(m, ReadOnlyDictionaryShims.New(m, new Dictionary<string, int>()), "x"));
    }

    [Fact]
    public void Adding_through_a_collection_is_charged_by_what_is_allocated()
    {
        Meter meter = Metered.Meter();
        long charged = meter.Bytes, before = GC.GetAllocatedBytesForCurrentThread();
        Metered.Run(
            m =>
            {
                Collection<long> c = ObjectCollectionShims.New<long>(m);
                for (int i = 0; i < 100_000; i++) ObjectCollectionShims.Add(m, c, i);
                return 0;
            },
            meter);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, charged - meter.Bytes + 1_000); // The call itself allocates.
        Assert.True(charged - meter.Bytes > 1_600_000); // Doubling makes arrays of twice the final size together.
    }

    [Fact]
    public void An_emptied_table_is_scanned_at_its_price_through_a_wrapper()
    {
        Dictionary<int, int> table = new(1_000_000);
        Assert.Equal(TrapCode.OutOfFuel, Metered.Trap(m =>
        {
            ReadOnlyDictionary<int, int> view = ReadOnlyDictionaryShims.New(m, table);
            for (int i = 0; i < 100; i++) ReadOnlyDictionaryShims.GetEnumerator(m, view).Dispose();
        }, bytes: 1_000_000));
    }

    private sealed class Own : List<int>;
}
