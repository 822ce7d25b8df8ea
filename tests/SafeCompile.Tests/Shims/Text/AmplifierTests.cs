using System.Numerics;
using System.Text;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Shims.Text;

/// <summary>One short call that would make a long text: it must trap before anything is allocated.</summary>
public sealed class AmplifierTests
{
    public static TheoryData<string, Action<Meter>> Amplifiers { get; } = new()
    {
        { "PadLeft", m => StringShims.PadLeft(m, "a", 1_000_000_000) },
        { "PadRight", m => StringShims.PadRight(m, "a", 1_000_000_000, 'x') },
        { "new string", m => StringShims.New(m, 'x', 1_000_000_000) },
        { "Replace", m => StringShims.Replace(m, new string('a', 1_000), "a", new string('b', 1_000)) },
        { "Replace ignoring case", m => StringShims.Replace(m, new string('a', 1_000), "A", new string('b', 1_000), StringComparison.OrdinalIgnoreCase) },
        { "Join", m => StringShims.Join(m, new string('x', 1_000), new string[1_000]) },
        { "Join objects", m => StringShims.Join(m, new string('x', 1_000), new object[1_000]) },
        { "Join endless", m => StringShims.Join(m, ",", Endless()) },
        { "Concat", m => TextShims.Concat(m, new string('x', 300), new string('y', 300)) },
        { "Concat endless", m => StringShims.Concat(m, Endless()) },
        { "Split", m => StringShims.Split(m, new string(',', 1_000), ',') },
        { "Split string", m => StringShims.Split(m, new string(',', 1_000), ",") },
        { "Split white", m => StringShims.Split(m, new string(' ', 1_000), null) },
        { "Insert", m => StringShims.Insert(m, new string('x', 1_000), 0, "y") },
        { "ToUpper", m => StringShims.ToUpper(m, new string('x', 1_000)) },
        { "ToCharArray", m => StringShims.ToCharArray(m, new string('x', 1_000)) },
        { "Substring", m => StringShims.Substring(m, new string('x', 1_000), 1) },
        { "Format alignment", m => StringShims.Format(m, "{0,999999}", 1) },
        { "Format left", m => StringShims.Format(m, "{0,-999999}", 1) },
        { "Format precision", m => StringShims.Format(m, "{0:D999999999}", 1) },
        { "hole alignment", m => TextShims.Interpolate(m).Hole(1, 1_000_000_000).Text() },
        { "hole left", m => TextShims.Interpolate(m).Hole("a", -1_000_000_000).Text() },
        { "hole precision", m => TextShims.Interpolate(m).Hole(1, 0, "D999999999").Text() },
        { "D", m => Int32Shims.ToString(m, 1, "D999999999") },
        { "D behind a null character", m => Int32Shims.ToString(m, 1, "D999999999\0x") },
        { "D with zeros", m => Int32Shims.ToString(m, 1, "D0000000999999999") },
        { "X", m => Int64Shims.ToString(m, 1, "X999999999") },
        { "B", m => Int64Shims.ToString(m, 1, "B999999999") },
        { "F", m => DoubleShims.ToString(m, 1, "F500000000") },
        { "E", m => DoubleShims.ToString(m, 1, "E500000000") },
        { "N", m => DecimalShims.ToString(m, 1, "N999999999") },
        { "P", m => SingleShims.ToString(m, 1, "P999999999") },
        { "C", m => Int128Shims.ToString(m, 1, "C999999999") },
        { "G", m => DoubleShims.ToString(m, 0.1, "G999999999") },
        { "BigInteger D", m => BigIntegerShims.ToString(m, 1, "D999999999") },
        { "custom", m => DoubleShims.ToString(m, 1, new string('0', 5_000)) },
        { "TryFormat", m => Int32Shims.TryFormat(m, 1, stackalloc char[4], out _, "F999999999") },
        { "date", m => DateTimeShims.ToString(m, default, new string('M', 5_000)) },
        { "append char", m => StringBuilderShims.Append(m, new StringBuilder(), 'x', 1_000_000_000) },
        { "builder length", m => StringBuilderShims.SetLength(m, new StringBuilder(), 1_000_000_000) },
        { "builder capacity", m => StringBuilderShims.New(m, 1_000_000_000) },
        { "builder set capacity", m => StringBuilderShims.SetCapacity(m, new StringBuilder(), 1_000_000_000) },
        { "builder ensure capacity", m => StringBuilderShims.EnsureCapacity(m, new StringBuilder(), 1_000_000_000) },
        { "builder insert many", m => StringBuilderShims.Insert(m, new StringBuilder(), 0, "abc", 500_000_000) },
        { "builder replace", m => StringBuilderShims.Replace(m, new StringBuilder(new string('a', 100)), "a", new string('b', 1_000)) },
        { "AppendFormat", m => StringBuilderShims.AppendFormat(m, new StringBuilder(), "{0,999999}", 1) },
        { "AppendJoin", m => StringBuilderShims.AppendJoin(m, new StringBuilder(), ",", Endless()) },
        { "shift", m => BigIntegerShims.LeftShift(m, 1, int.MaxValue) },
        { "negative right shift", m => BigIntegerShims.RightShift(m, 1, -2_000_000_000) },
    };

    [Theory]
    [MemberData(nameof(Amplifiers))]
    public void Traps_memory_before_it_allocates(string name, Action<Meter> body)
    {
        Assert.NotNull(name);
        Assert.Equal(TrapCode.AllocationLimitExceeded, Metered.Trap(body));
    }

    public static TheoryData<string, Action<Meter>> Workloads { get; } = new()
    {
        { "IndexOf", m => StringShims.IndexOf(m, new string('a', 4_000), new string('a', 2_000) + "b") },
        { "LastIndexOf", m => StringShims.LastIndexOf(m, new string('a', 4_000), new string('a', 2_000) + "b") },
        { "Contains without case", m => StringShims.Contains(m, new string('a', 4_000), new string('a', 2_000) + "b", StringComparison.OrdinalIgnoreCase) },
        { "Pow", m => BigIntegerShims.Pow(m, 10, 1_000_000_000) },
        { "IndexOf character", m => StringShims.IndexOf(m, new string('a', 100_000), 'b') },
        { "equality", m => StringShims.Equals(m, new string('a', 100_000), new string('a', 100_000)) },
        { "hash", m => StringShims.GetHashCode(m, new string('a', 100_000)) },
        { "int.Parse", m => Int32Shims.TryParse(m, new string('0', 100_000), out _) },
        { "white space", m => StringShims.IsNullOrWhiteSpace(m, new string(' ', 100_000)) },
        { "trim", m => StringShims.Trim(m, new string(' ', 100_000)) },
        { "big product", m => BigIntegerShims.Multiply(m, BigInteger.One << 100_000, BigInteger.One << 100_000) },
        { "big text", m => BigIntegerShims.ToString(m, BigInteger.One << 100_000) },
    };

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Traps_fuel_before_it_works(string name, Action<Meter> body)
    {
        Assert.NotNull(name);
        Assert.Equal(TrapCode.OutOfFuel, Metered.Trap(body, fuel: 5_000, bytes: 100_000_000));
    }

    [Fact]
    public void A_nested_tuple_traps_depth()
    {
        object nested = 1;
        for (int i = 0; i < 100_000; i++) nested = Tuple.Create(nested);
        Assert.Equal(TrapCode.CallDepthExceeded, Metered.Trap(m => TextShims.Text(m, nested), bytes: 10_000_000));
    }

    [Fact]
    public void A_nested_pair_traps_depth()
    {
        object nested = 1;
        for (int i = 0; i < 100_000; i++) nested = new KeyValuePair<int, object>(1, nested);
        Assert.Equal(TrapCode.CallDepthExceeded, Metered.Trap(m => TextShims.Text(m, nested), fuel: 10_000_000, bytes: 10_000_000));
    }

    [Fact]
    public void A_nested_anonymous_object_traps_depth()
    {
        object nested = 1;
        for (int i = 0; i < 100_000; i++) nested = new { nested };
        Assert.Equal(TrapCode.CallDepthExceeded, Metered.Trap(m => TextShims.Text(m, nested), fuel: 10_000_000, bytes: 10_000_000));
    }

    private static IEnumerable<string> Endless()
    {
        while (true) yield return "x";
    }
}
