using System.Runtime.CompilerServices;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Collections;

/// <summary>Equality, hash codes and order of every kind of value: the base library's answers, bounded nesting, the same codes in every run.</summary>
public sealed class EqualityTests
{
    private static readonly object?[] s_values =
    [
        null, 0, 1, 1L, (byte)1, 'a', true, 1.5, double.NaN, -0.0, 0.0, 1m, 1.0m, "a", "A", new string('a', 1), DayOfWeek.Monday, DayOfWeek.Friday,
        (1, 2), (1, 2), (2, 1), (1, "x"), (1, 2, 3), (1, 2, 3, 4), (1, 2, 3, 4, 5, 6), (1, 2, 3, 4, 5, 6, 7, 8, 9),
        Tuple.Create(1, "x"), Tuple.Create(1, "x"), Tuple.Create(1, Tuple.Create(2)), new KeyValuePair<int, string>(1, "x"), new KeyValuePair<int, string>(1, "x"),
        new { A = 1, B = "x" }, new { A = 1, B = "x" }, new { A = 2, B = "x" }, new Plain(1, "x"), new Plain(1, "x"), new Plain(2, "x"),
        new Versed(1), new Versed(1), new Identity(), new object(), Guid.Empty, DateTime.UnixEpoch, TimeSpan.Zero, 1..3, 1..3, new Int128(1, 2), new Int128(1, 2),
        new System.Numerics.BigInteger(1e30), new System.Numerics.BigInteger(1e30), new[] { 1 }, typeof(int),
    ];

    [Fact]
    public void Objects_are_equal_as_in_the_base_library()
    {
        Budget.Run(m =>
        {
            foreach (object? a in s_values)
            {
                foreach (object? b in s_values)
                {
                    bool expected = Equals(a, b);
                    Assert.True(expected == ObjectShims.EqualsStatic(m, a, b), $"{a} and {b}");
                    Assert.True(expected == EqualityShims.AreEqual(m, a, b), $"{a} and {b}");
                    if (expected && a is not null) Assert.True(ObjectShims.GetHashCode(m, a) == ObjectShims.GetHashCode(m, b!), $"{a} and {b}");
                }
            }

            Assert.Equal(0, m.Depth);
            return 0;
        });
    }

    [Fact]
    public void Typed_values_compare_as_in_the_base_library()
    {
        Compare((1, 2), (1, 3), (0, 9));
        Compare((1, "b"), (1, "a"), (1, null!));
        Compare((1, (2, 'c')), (1, (2, 'b')));
        Compare<int?>(null, 1, 2);
        Compare("b", "a", "", null!, "B");
        Compare(double.NaN, 1, double.NegativeInfinity);
        Compare(DayOfWeek.Friday, DayOfWeek.Monday);
        Compare((1, 2, 3, 4, 5, 6, 7, 8), (1, 2, 3, 4, 5, 6, 7, 9));
        Compare(Tuple.Create(1, "b"), Tuple.Create(1, "a"));
        Compare<object>(1, 2, 1);
        Compare(new Versed(1), new Versed(2));
    }

    [Fact]
    public void What_cannot_be_ordered_throws_what_the_base_library_throws()
    {
        Assert.Equal(
            Budget.Outcome(() => Comparer<object>.Default.Compare(new object(), new object())),
            Budget.Run(m => Budget.Outcome(() => ComparerShims.Compare<object>(m, new object(), new object()))));
        Assert.Equal(
            Budget.Outcome(() => Comparer<object>.Default.Compare((1, 2), (1, "x"))),
            Budget.Run(m => Budget.Outcome(() => ComparerShims.Compare<object>(m, (1, 2), (1, "x")))));
    }

    [Fact]
    public void Hash_codes_are_constants()
    {
        Budget.Run(m =>
        {
            // A change here changes the results of guests: it must be deliberate.
            Assert.Equal(1, EqualityShims.Hash(m, 1));
            Assert.Equal(EqualityShims.Hash(m, "hello"), EqualityShims.Hash<object>(m, "hello"));
            Assert.Equal(HashCodeShims.Combine(m, 1, "x"), EqualityShims.Hash(m, (1, "x")));
            int first = ObjectShims.GetHashCode(m, new object());
            int again = Budget.Run(fresh => ObjectShims.GetHashCode(fresh, new object()));
            Assert.Equal(first, again);
            return 0;
        });
    }

    [Theory]
    [InlineData("tuple")]
    [InlineData("value tuple")]
    [InlineData("pair")]
    [InlineData("anonymous")]
    [InlineData("struct")]
    [InlineData("many")]
    public void Deep_structures_trap_instead_of_overflowing_the_stack(string kind)
    {
        object Wrap(object inner) => kind switch
        {
            "tuple" => Tuple.Create(inner, 1),
            "value tuple" => (inner, 1),
            "pair" => new KeyValuePair<object, int>(inner, 1),
            "anonymous" => new { Inner = inner },
            "struct" => new Nested(inner),
            _ => (1, 2, 3, 4, 5, inner),
        };

        object a = 1;
        object b = 1;
        for (int i = 0; i < 200_000; i++) (a, b) = (Wrap(a), Wrap(b));
        Assert.Equal(TrapCode.CallDepthExceeded, Budget.Trap(m => ObjectShims.Equals(m, a, b), 1L << 40, 1L << 40));
        Assert.Equal(TrapCode.CallDepthExceeded, Budget.Trap(m => ObjectShims.GetHashCode(m, a), 1L << 40, 1L << 40));
        Assert.Equal(TrapCode.CallDepthExceeded, Budget.Trap(m => HashSetShims.Add(m, HashSetShims.Create<object>(m), a), 1L << 40, 1L << 40));
        Assert.Equal(TrapCode.CallDepthExceeded, Budget.Trap(m => ArrayShims.IndexOf(m, [a], b), 1L << 40, 1L << 40));
        if (kind is "tuple" or "value tuple" or "many")
            Assert.Equal(TrapCode.CallDepthExceeded, Budget.Trap(m => ArrayShims.Sort(m, [a, b]), 1L << 40, 1L << 40));
    }

    [Fact]
    public void Fuel_is_the_same_in_every_run()
    {
        long Use() => Budget.Cost(m =>
        {
            Dictionary<object, int> table = DictionaryShims.Create<object, int>(m);
            for (int i = 0; i < 5_000; i++)
            {
                DictionaryShims.SetItem(m, table, new Identity(), i);
                DictionaryShims.SetItem(m, table, (i, i.ToString()), i);
                DictionaryShims.SetItem(m, table, (long)i << 32 | (uint)i, i);
            }
        }).Fuel;
        Assert.Equal(Use(), Use());
    }

    [Fact]
    public void Delegates_hold_at_most_64_targets_however_they_nest()
    {
        Budget.Run(m =>
        {
            Action one = () => { };
            Action? all = null;
            for (int i = 0; i < 64; i++) all = DelegateShims.Combine(m, all, one);
            Assert.Throws<InvalidOperationException>(() => DelegateShims.Combine(m, all, one));
            Action nested = all!.Invoke;
            Assert.Throws<InvalidOperationException>(() => DelegateShims.Combine(m, nested, one));
            Assert.Equal(63, DelegateShims.Remove(m, all, one)!.GetInvocationList().Length);
            return 0;
        });
    }

    private static void Compare<T>(params T[] values)
    {
        foreach (T a in values)
        {
            foreach (T b in values)
            {
                Assert.Equal(Math.Sign(Comparer<T>.Default.Compare(a, b)), Math.Sign(Budget.Run(m => ComparerShims.Compare(m, a, b))));
                Assert.Equal(EqualityComparer<T>.Default.Equals(a, b), Budget.Run(m => EqualityShims.AreEqual(m, a, b)));
            }
        }
    }

    private readonly struct Plain(int a, string b)
    {
        public readonly int A = a;
        public readonly string B = b;
    }

    private readonly struct Nested(object inner)
    {
        public readonly object Inner = inner;
    }

    private sealed class Identity;

    private sealed class Versed(int n) : IEquatable<Versed>, IComparable<Versed>
    {
        private readonly int _n = n;

        public bool Equals(Versed? other) => other?._n == _n;

        public override bool Equals(object? obj) => Equals(obj as Versed);

        public override int GetHashCode() => _n;

        public int CompareTo(Versed? other) => other is null ? 1 : _n.CompareTo(other._n);
    }
}
