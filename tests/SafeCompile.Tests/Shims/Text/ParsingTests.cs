using System.Globalization;
using System.Numerics;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Shims.Text;

/// <summary>Parsing gives the base library's result or its exception.</summary>
public sealed class ParsingTests
{
    public static TheoryData<string?> Texts { get; } =
        ["0", "-1", " 42 ", "+7", "99999999999999999999", "1.5", "1e3", "1,234.5", "NaN", "Infinity", "", null, "abc", "0x1F", "1F", "(5)", "-0", "True", "x", "300"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Numbers(string? s)
    {
        Metered.Same(() => int.Parse(s!), m => Int32Shims.Parse(m, s!), s!);
        Metered.Same(() => int.Parse(s.AsSpan()), m => Int32Shims.Parse(m, s.AsSpan()), s!);
        Metered.Same(() => (int.TryParse(s, out int v), v), m => (Int32Shims.TryParse(m, s, out int v), v), s!);
        Metered.Same(() => int.Parse(s!, NumberStyles.HexNumber), m => Int32Shims.Parse(m, s!, NumberStyles.HexNumber), s!);
        Metered.Same(() => int.Parse(s!, (NumberStyles)0x4000), m => Int32Shims.Parse(m, s!, (NumberStyles)0x4000), s!);
        Metered.Same(() => byte.Parse(s!), m => ByteShims.Parse(m, s!), s!);
        Metered.Same(() => ulong.Parse(s!), m => UInt64Shims.Parse(m, s!), s!);
        Metered.Same(() => Int128.Parse(s!), m => Int128Shims.Parse(m, s!), s!);
        Metered.Same(() => double.Parse(s!), m => DoubleShims.Parse(m, s!), s!);
        Metered.Same(() => (float.TryParse(s, out float v), v), m => (SingleShims.TryParse(m, s, out float v), v), s!);
        Metered.Same(() => Half.Parse(s!), m => HalfShims.Parse(m, s!), s!);
        Metered.Same(() => decimal.Parse(s!), m => DecimalShims.Parse(m, s!), s!);
        Metered.Same(() => decimal.Parse(s!, NumberStyles.Currency), m => DecimalShims.Parse(m, s!, NumberStyles.Currency), s!);
        Metered.Same(() => BigInteger.Parse(s!), m => BigIntegerShims.Parse(m, s!), s!);
        Metered.Same(() => bool.Parse(s!), m => BooleanShims.Parse(m, s!), s!);
        Metered.Same(() => char.Parse(s!), m => CharShims.Parse(m, s!), s!);
        Metered.Same(() => Convert.ToInt32(s), m => ConvertShims.ToInt32(m, s), s!);
        Metered.Same(() => Convert.ToDouble(s), m => ConvertShims.ToDouble(m, s), s!);
        Metered.Same(() => Convert.ToInt32(s, 16), m => ConvertShims.ToInt32(m, s, 16), s!);
        Metered.Same(() => Guid.Parse(s!), m => GuidShims.Parse(m, s!), s!);
        Metered.Same(() => Enum.Parse<DayOfWeek>(s!), m => EnumShims.Parse<DayOfWeek>(m, s!), s!);
        Metered.Same(() => TimeSpan.Parse(s!), m => TimeSpanShims.Parse(m, s!), s!);
    }

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2024-02-29T12:30:45")]
    [InlineData("2024-02-29 12:30:45.1234567")]
    [InlineData("02/29/2024 12:30:45")]
    [InlineData("29 Feb 2024")]
    [InlineData("nonsense")]
    [InlineData("2023-02-29")]
    public void Dates(string s) => Metered.Same(() => DateTime.Parse(s, CultureInfo.InvariantCulture), m => DateTimeShims.Parse(m, s), s);

    [Fact]
    public void Dates_never_come_from_the_clock_or_a_time_zone()
    {
        Assert.Throws<FormatException>(() => Metered.Run(m => DateTimeShims.Parse(m, "3/4")));
        Assert.Throws<FormatException>(() => Metered.Run(m => DateOnlyShims.Parse(m, "3/4")));
        Assert.Throws<FormatException>(() => Metered.Run(m => DateTimeShims.ParseExact(m, "03-04", "MM-dd", null)));
        Assert.Throws<FormatException>(() => Metered.Run(m => DateTimeShims.ParseExact(m, "03-04y", "MM-dd'y'", null)));
        Assert.Equal(1, Metered.Run(m => DateTimeShims.ParseExact(m, "12:30", "HH:mm", null)).Year);
        DateTime local = Metered.Run(m => DateTimeShims.Parse(m, "2024-01-01T12:00:00+02:00"));
        Assert.Equal((10, DateTimeKind.Local), (local.Hour, local.Kind));
        Assert.Equal("2024-01-01T10:00:00.0000000+00:00", Metered.Run(m => DateTimeShims.ToString(m, local, "o")));
        Assert.Equal("+00:00", Metered.Run(m => DateTimeShims.ToString(m, new DateTime(2024, 7, 1), "zzz")));
    }

    [Fact]
    public void Encodings()
    {
        const string Text = "a\u00E4\u20AC\U0001F600\uD800";
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(Text);
        Metered.Same(() => System.Text.Encoding.UTF8.GetBytes(Text), m => EncodingShims.GetBytes(m, System.Text.Encoding.UTF8, Text));
        Metered.Same(() => System.Text.Encoding.UTF8.GetString(bytes), m => EncodingShims.GetString(m, System.Text.Encoding.UTF8, bytes));
        Metered.Same(() => System.Text.Encoding.Unicode.GetString(bytes, 1, 9), m => EncodingShims.GetString(m, System.Text.Encoding.Unicode, bytes, 1, 9));
    }

    [Fact]
    public void The_control_program_works() =>
        Assert.Equal((BigInteger.Pow(2, 200) % 1000007).ToString(CultureInfo.InvariantCulture), Metered.Run(m =>
            BigIntegerShims.ToString(m, BigIntegerShims.Remainder(m, BigIntegerShims.Pow(m, BigIntegerShims.From(m, 2), 200), BigIntegerShims.From(m, 1000007)))));
}
