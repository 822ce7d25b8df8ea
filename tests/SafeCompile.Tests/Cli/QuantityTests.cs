using SafeCompile.Cli.CommandLine;
using Xunit;

namespace SafeCompile.Tests.Cli;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("16B", 16)]
    [InlineData("16KiB", 16 << 10)]
    [InlineData("1_000MiB", 1000L << 20)]
    [InlineData("2GiB", 2L << 30)]
    [InlineData("2gib", 2L << 30)]
    public void Sizes_are_integers_with_a_unit(string text, long bytes) =>
        Assert.Equal(bytes, Quantity.Size("--memory", text, long.MaxValue));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1.5MiB")]
    [InlineData("1 MiB 2")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("_1")]
    [InlineData("1_")]
    [InlineData("1MB2")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("9999999999999GiB")]
    [InlineData("٣")]
    public void Anything_else_is_a_usage_error(string text) =>
        Assert.Throws<UsageException>(() => Quantity.Size("--memory", text, 1L << 50));

    [Theory]
    [InlineData("250ms", 250)]
    [InlineData("3s", 3_000)]
    [InlineData("1_000ms", 1_000)]
    public void Times_have_a_unit(string text, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Quantity.Time("--deadline", text));

    [Theory]
    [InlineData("3")]
    [InlineData("3m")]
    [InlineData("ms")]
    [InlineData("1.5s")]
    [InlineData("99999999s")]
    public void A_time_without_a_unit_is_a_usage_error(string text) =>
        Assert.Throws<UsageException>(() => Quantity.Time("--deadline", text));

    [Fact]
    public void Counts_take_underscores_and_have_a_limit()
    {
        Assert.Equal(5_000_000_000, Quantity.Count("--fuel", "5_000_000_000", long.MaxValue));
        Assert.Throws<UsageException>(() => Quantity.Count("--fuel", "101", 100));
    }
}
