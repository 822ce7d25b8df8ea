using System.Numerics;
using System.Runtime.CompilerServices;
using SafeCompile.Runtime;
using SafeCompile.Tests.Collections;
using Xunit;

namespace SafeCompile.Tests.Shims;

/// <summary>Operations of a type parameter cost what those of the type do: a huge number is no cheaper for being called T.</summary>
public sealed class GenericMathTests
{
    private static readonly BigInteger s_huge = BigInteger.One << 1_000_000;

    [Fact]
    public void Products_quotients_and_shifts_of_huge_numbers_are_paid_by_their_words()
    {
        Assert.Equal(TrapCode.OutOfFuel, Budget.Trap(m => GenericArithmeticShims.Multiply<BigInteger, BigInteger, BigInteger>(m, s_huge, s_huge)));
        Assert.Equal(TrapCode.OutOfFuel, Budget.Trap(m => GenericArithmeticShims.Modulus<BigInteger, BigInteger, BigInteger>(m, s_huge * s_huge, s_huge)));
        Assert.Equal(TrapCode.OutOfFuel, Budget.Trap(m => GenericFunctionShims.DivRem(m, s_huge * s_huge, s_huge)));
        Assert.Equal(TrapCode.AllocationLimitExceeded, Budget.Trap(m => GenericOperatorShims.ShiftLeft<BigInteger, int, BigInteger>(m, s_huge, int.MaxValue), 1L << 40));
        Assert.Equal(TrapCode.OutOfFuel, Budget.Trap(m => GenericParsingShims.Parse<BigInteger>(m, new string('9', 200_000), null)));
        Assert.InRange(Budget.Cost(m => GenericArithmeticShims.Add<BigInteger, BigInteger, BigInteger>(m, s_huge, s_huge)).Bytes, 125_000, 200_000);
        Assert.InRange(Budget.Cost(m => GenericConversionShims.CreateChecked<BigInteger, BigInteger>(m, s_huge)).Fuel, 31_250, long.MaxValue);
    }

    [Fact]
    public void Machine_numbers_are_paid_by_the_statement() =>
        Assert.Equal((0, 0), Budget.Cost(m => GenericArithmeticShims.Multiply<int, int, int>(m, 6, GenericNumberShims.GetOne<int>(m))));

    [Fact]
    public void Wide_numbers_are_not() =>
        Assert.True(Budget.Cost(m => GenericArithmeticShims.Divide<decimal, decimal, decimal>(m, decimal.MaxValue, 3)).Fuel >= 200);

    [Fact]
    public void Dates_are_not_parsed_by_their_type_parameter() =>
        Assert.StartsWith("NotSupportedException", Budget.Outcome(() => Budget.Run<object?>(m => GenericParsingShims.Parse<DateTime>(m, "12:00", null))), StringComparison.Ordinal);

    [Fact]
    public void HashCode_has_room_for_the_code_so_far() => Assert.Equal(32, Unsafe.SizeOf<HashCode>());

    [Fact]
    public void HashCode_depends_on_values_and_their_order()
    {
        static int Of(params int[] values) => Budget.Run(m =>
        {
            HashCode code = default;
            foreach (int value in values) HashCodeInstanceShims.Add(m, ref code, value);
            return HashCodeInstanceShims.ToHashCode(m, ref code);
        });
        Assert.Equal(Of(1, 2), Of(1, 2));
        Assert.NotEqual(Of(1, 2), Of(2, 1));
        Assert.NotEqual(Of(1), Of(1, 0));
    }

    [Fact]
    public void A_nest_of_lazy_values_is_a_recursion()
    {
        static Lazy<int> Nest(Meter m, int depth)
        {
            Lazy<int> lazy = LazyShims.New(m, 0);
            for (int i = 0; i < depth; i++)
            {
                Lazy<int> inner = lazy;
                lazy = LazyShims.New(m, () => LazyShims.GetValue(Guard.Current(), inner) + 1);
            }

            return lazy;
        }

        Assert.Equal(20, Budget.Run(m => LazyShims.GetValue(m, Nest(m, 20))));
        Assert.Equal(TrapCode.CallDepthExceeded, Budget.Trap(m => LazyShims.GetValue(m, Nest(m, 1_000)), 1L << 40));
    }

    [Fact]
    public void Bytes_as_text_are_paid_by_their_length()
    {
        byte[] bytes = new byte[1 << 20];
        Assert.True(Budget.Cost(m => ConvertShims.ToBase64String(m, bytes)).Bytes >= 2_796_202);
        Assert.True(Budget.Cost(m => ConvertShims.ToString(m, bytes)).Bytes >= 6_291_456);
        string text = Convert.ToBase64String(bytes);
        (long fuel, long allocated) = Budget.Cost(m => ConvertShims.FromBase64String(m, text));
        Assert.True(fuel >= 1_000_000 && allocated >= bytes.Length);
    }

    [Fact]
    public void A_boxed_element_is_paid_by_its_size() =>
        Assert.Equal(16 + 48, Budget.Cost(m => ArrayShims.GetValue(m, new (decimal, decimal, decimal)[1], 0)).Bytes);
}
