using SafeCompile.Tests.Collections;
using Xunit;
using Bcl = System.Linq.Enumerable;
using Ours = SafeCompile.Runtime.Linq.Enumerable;

namespace SafeCompile.Tests.Linq;

/// <summary>Laziness, order of evaluation and disposal: the same log of events as System.Linq writes.</summary>
public sealed class EvaluationTests
{
    private delegate object? Query(Log log, IEnumerable<int> a, IEnumerable<int> b);

    private static readonly (string Name, Query Plain, Query Metered)[] s_queries =
    [
        ("nothing before the first element", (l, a, b) => Bcl.Where(a, l.Even) is null, (l, a, b) => Ours.Where(a, l.Even) is null),
        ("where select take", (l, a, b) => Bcl.ToArray(Bcl.Take(Bcl.Select(Bcl.Where(a, l.Even), l.Square), 1)), (l, a, b) => Ours.ToArray(Ours.Take(Ours.Select(Ours.Where(a, l.Even), l.Square), 1))),
        ("concat", (l, a, b) => Bcl.ToList(Bcl.Concat(a, b)), (l, a, b) => Ours.ToList(Ours.Concat(a, b))),
        ("zip", (l, a, b) => Bcl.ToList(Bcl.Zip(a, b)), (l, a, b) => Ours.ToList(Ours.Zip(a, b))),
        ("select many", (l, a, b) => Bcl.ToList(Bcl.SelectMany(a, x => b, (x, y) => l.Square(x + y))), (l, a, b) => Ours.ToList(Ours.SelectMany(a, x => b, (x, y) => l.Square(x + y)))),
        ("join", (l, a, b) => Bcl.ToList(Bcl.Join(a, b, l.Square, l.Cube, (x, y) => x + y)), (l, a, b) => Ours.ToList(Ours.Join(a, b, l.Square, l.Cube, (x, y) => x + y))),
        ("group join", (l, a, b) => Bcl.Count(Bcl.GroupJoin(a, b, l.Square, l.Cube, (x, y) => x)), (l, a, b) => Ours.Count(Ours.GroupJoin(a, b, l.Square, l.Cube, (x, y) => x))),
        ("order by then by", (l, a, b) => Bcl.ToList(Bcl.ThenBy(Bcl.OrderBy(a, l.Square), l.Cube)), (l, a, b) => Ours.ToList(Ours.ThenBy(Ours.OrderBy(a, l.Square), l.Cube))),
        ("except", (l, a, b) => Bcl.First(Bcl.Except(a, b)), (l, a, b) => Ours.First(Ours.Except(a, b))),
        ("skip while", (l, a, b) => Bcl.ToList(Bcl.SkipWhile(a, l.Odd)), (l, a, b) => Ours.ToList(Ours.SkipWhile(a, l.Odd))),
        ("take while", (l, a, b) => Bcl.ToList(Bcl.TakeWhile(a, l.Odd)), (l, a, b) => Ours.ToList(Ours.TakeWhile(a, l.Odd))),
        ("chunk", (l, a, b) => Bcl.First(Bcl.Chunk(a, 2)), (l, a, b) => Ours.First(Ours.Chunk(a, 2))),
        ("any all first", (l, a, b) => Bcl.Any(a, l.Even) & Bcl.All(a, l.Odd), (l, a, b) => Ours.Any(a, l.Even) & Ours.All(a, l.Odd)),
        ("last of an array", (l, a, b) => Bcl.Last(Bcl.ToArray(a), l.Odd), (l, a, b) => Ours.Last(Ours.ToArray(a), l.Odd)),
        ("sequence equal", (l, a, b) => Bcl.SequenceEqual(a, b), (l, a, b) => Ours.SequenceEqual(a, b)),
        ("min by", (l, a, b) => Bcl.MinBy(a, l.Square), (l, a, b) => Ours.MinBy(a, l.Square)),
        ("to dictionary", (l, a, b) => Bcl.ToDictionary(a, l.Square, l.Cube), (l, a, b) => Ours.ToDictionary(a, l.Square, l.Cube)),
        ("group by", (l, a, b) => Bcl.First(Bcl.GroupBy(a, l.Square, l.Cube)), (l, a, b) => Ours.First(Ours.GroupBy(a, l.Square, l.Cube))),
        ("a throwing selector disposes its source", (l, a, b) => Bcl.ToList(Bcl.Select(Bcl.Where(a, l.Odd), x => 1 / (x - 3))), (l, a, b) => Ours.ToList(Ours.Select(Ours.Where(a, l.Odd), x => 1 / (x - 3)))),
        ("a throwing comparer", (l, a, b) => Bcl.ToList(Bcl.OrderBy(a, x => new object())), (l, a, b) => Ours.ToList(Ours.OrderBy(a, x => new object()))),
        ("take last", (l, a, b) => Bcl.ToList(Bcl.TakeLast(a, 2)), (l, a, b) => Ours.ToList(Ours.TakeLast(a, 2))),
        ("skip last", (l, a, b) => Bcl.First(Bcl.SkipLast(a, 2)), (l, a, b) => Ours.First(Ours.SkipLast(a, 2))),
        ("union", (l, a, b) => Bcl.First(Bcl.Union(a, b)), (l, a, b) => Ours.First(Ours.Union(a, b))),
    ];

    public static TheoryData<string> Names => [.. s_queries.Select(q => q.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Same_events_as_the_base_library(string name)
    {
        var (_, plain, metered) = s_queries.Single(q => q.Name == name);
        var expected = new Log();
        var actual = new Log();
        string plainResult = Budget.Outcome(() => plain(expected, expected.Source("a", 1, 2, 3, 4), expected.Source("b", 1, 8, 9)));
        string meteredResult = Budget.Run(_ => Budget.Outcome(() => metered(actual, actual.Source("a", 1, 2, 3, 4), actual.Source("b", 1, 8, 9))));
        Assert.Equal(plainResult, meteredResult);
        Assert.Equal(expected.ToString(), actual.ToString());
    }

    [Fact]
    public void A_sequence_can_be_read_twice()
    {
        Budget.Run(_ =>
        {
            IEnumerable<int> twice = Ours.Select(Ours.Where(Ours.Range(0, 10), x => x % 2 == 0), x => x * x);
            Assert.Equal(Bcl.ToArray(twice), Bcl.ToArray(twice));
            Assert.Equal(5, Bcl.Count(twice));
            return 0;
        });
    }

    private sealed class Log
    {
        private readonly List<string> _events = [];

        public bool Even(int x) => Say($"even {x}", x % 2 == 0);

        public bool Odd(int x) => Say($"odd {x}", x % 2 != 0);

        public int Square(int x) => Say($"square {x}", x * x);

        public int Cube(int x) => Say($"cube {x}", x * x * x);

        public IEnumerable<int> Source(string name, params int[] items)
        {
            _events.Add($"open {name}");
            try
            {
                foreach (int item in items)
                {
                    _events.Add($"{name} {item}");
                    yield return item;
                }

                _events.Add($"end {name}");
            }
            finally
            {
                _events.Add($"close {name}");
            }
        }

        public override string ToString() => string.Join('\n', _events);

        private T Say<T>(string what, T value)
        {
            _events.Add(what);
            return value;
        }
    }
}
