using SafeCompile.Hosting;
using Xunit;

namespace SafeCompile.Tests.Hosting;

public interface ISink
{
    int Take(object value);
}

public interface ISource
{
    int Send(ISink sink, int what);
}

public sealed class CrossingTests
{
    private const string Source = """
        public class Loud : IEqualityComparer<string> { public bool Equals(string a, string b) => throw null; public int GetHashCode(string s) => 0; }
        public class S : ISource
        {
            public int Send(ISink sink, int what)
            {
                Meter m = Guard.Charge(1);
                object value = what switch
                {
                    0 => "text",
                    1 => new Dictionary<string, int>(new Loud()) { ["a"] = 1 },
                    2 => (Func<int>)(() => 1),
                    3 => new S(),
                    4 => new List<S> { new() },
                    5 => sink,
                    6 => new System.Text.StringBuilder(),
                    _ => 7,
                };
                return sink.Take(Guard.ToHost<object>(m, value));
            }
        }
        """;

    private sealed class Sink : ISink
    {
        public object? Last { get; private set; }

        public int Take(object value)
        {
            Last = value;
            return 1;
        }
    }

    [Fact]
    public void Data_and_host_objects_pass()
    {
        using PluginContext context = Guests.Context(Source);
        ISource source = context.Create<ISource>();
        var sink = new Sink();
        source.Send(sink, 0);
        Assert.Equal("text", sink.Last);
        source.Send(sink, 1);
        Dictionary<string, int> copy = Assert.IsType<Dictionary<string, int>>(sink.Last);
        Assert.Same(EqualityComparer<string>.Default, copy.Comparer);
        source.Send(sink, 5);
        Assert.Same(sink, sink.Last);
        source.Send(sink, 9);
        Assert.Equal(7, sink.Last);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    public void Anything_with_guest_code_ends_the_call(int what)
    {
        using PluginContext context = Guests.Context(Source);
        var sink = new Sink();
        PluginTrappedException e = Assert.Throws<PluginTrappedException>(() => context.Create<ISource>().Send(sink, what));
        Assert.Equal(TrapCode.InvalidResult, e.Trap);
        Assert.Contains("not plain data", e.Message, StringComparison.Ordinal);
        Assert.Null(sink.Last);
    }

    [Theory]
    [InlineData(typeof(int), TransferKind.Plain)]
    [InlineData(typeof(string), TransferKind.Plain)]
    [InlineData(typeof(Guid), TransferKind.Plain)]
    [InlineData(typeof(TimeSpan?), TransferKind.Plain)]
    [InlineData(typeof((int, string)), TransferKind.Plain)]
    [InlineData(typeof(Cell), TransferKind.Plain)]
    [InlineData(typeof(Report), TransferKind.Plain)]
    [InlineData(typeof(ITarget), TransferKind.Contract)]
    [InlineData(typeof(int[]), TransferKind.Copied)]
    [InlineData(typeof(List<ITarget>), TransferKind.Copied)]
    [InlineData(typeof(Dictionary<Guid, int[][]>), TransferKind.Copied)]
    [InlineData(typeof((int, int[])?), TransferKind.Copied)]
    [InlineData(typeof(object), TransferKind.Refused)]
    [InlineData(typeof(int[,]), TransferKind.Refused)]
    [InlineData(typeof(IList<int>), TransferKind.Refused)]
    [InlineData(typeof(Dictionary<double, int>), TransferKind.Refused)]
    [InlineData(typeof(Dictionary<Cell, int>), TransferKind.Refused)]
    [InlineData(typeof(Action), TransferKind.Refused)]
    [InlineData(typeof(Task), TransferKind.Refused)]
    [InlineData(typeof(Memory<int>), TransferKind.Refused)]
    [InlineData(typeof(Span<int>), TransferKind.Refused)]
    [InlineData(typeof(Exception), TransferKind.Refused)]
    [InlineData(typeof(CancellationToken), TransferKind.Refused)]
    [InlineData(typeof(System.Text.StringBuilder), TransferKind.Refused)]
    internal void Types_cross_by_what_they_can_hold(Type type, TransferKind kind) => Assert.Equal(kind, ContractTypes.Kind(type));

    [Fact]
    public void Chosen_keys_do_not_collide_in_the_copy()
    {
        const int Count = 50_000;
        var keys = new Dictionary<long, int>(Count, KeyComparer<long>.Instance);
        var hashes = new HashSet<int>();
        for (long i = 0; i < Count; i++)
        {
            long key = (i << 32) | i; // All of them have the default hash code 0.
            keys[key] = 1;
            hashes.Add(KeyComparer<long>.Instance!.GetHashCode(key));
        }

        Assert.True(hashes.Count > Count * 0.99);
    }
}
