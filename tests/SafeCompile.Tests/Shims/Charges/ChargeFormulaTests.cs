using SafeCompile.MeteredMembers;
using Xunit;

namespace SafeCompile.Tests.Shims.Charges;

/// <summary>The charges that reviewers read are those that the stand-ins make. With SAFEC_BLESS=1 the file is written.</summary>
public sealed class ChargeFormulaTests
{
    private const string Path = "compiler/SafeCompile.Cli/Charging/charges.txt";

    [Fact]
    public void The_formulas_are_what_the_shims_charge()
    {
        string now = ChargeTable.Write(MeteredMember.All);
        string file = Repository.PathOf(Path);
        if (Environment.GetEnvironmentVariable("SAFEC_BLESS") == "1") File.WriteAllText(file, now);
        string[] then = File.ReadAllLines(file), lines = now.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(then.SequenceEqual(lines), $"{Path} is not what the shims charge; run this test with SAFEC_BLESS=1 and read the difference.\n" + string.Join('\n', lines.Except(then).Take(20)));
    }

    [Theory]
    [InlineData("M:System.Collections.Generic.List`1.Add(`0)", "fuel 5; growing: fuel 15 + 2n, bytes 24 + 8n; n = count of self; for Int32")]
    [InlineData("M:System.Collections.Generic.List`1.Sort", "fuel 7n·log n; n = count of self; for Int32")]
    [InlineData("M:System.String.CompareOrdinal(System.String,System.String)", "fuel 5 + min(n, m)/8; n = length of strA; m = length of strB")]
    [InlineData("M:System.String.op_Equality(System.String,System.String)", "fuel 5 + n/8; n = length of a and length of b")]
    public void A_known_charge_is_found(string id, string charge) => Assert.Equal(charge, ChargeTable.Of(MeteredMember.All.Single(m => m.Id == id)));

    public static TheoryData<long[], string?> Numbers => new()
    {
        { [.. Sizes.Select(_ => 9L)], "9" },
        { [.. Sizes.Select(n => 20 + (long)(n >> 3))], "20 + n/8" },
        { [.. Sizes.Select(n => 22L + 2 * n)], "22 + 2n" },
        { [.. Sizes.Select(n => 7L * n * n)], "7n²" },
        { [.. Sizes.Select(n => 5 + 3L * n * (32 - int.LeadingZeroCount(n)))], "5 + 3n·log n" },
        { [.. Sizes.Select(n => n < 100 ? 5L : 9_000_000)], null }, // A step is no formula.
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_formula_is_found_only_where_there_is_one(long[] values, string? expected)
    {
        (int[] At, long Value)[] points = [.. Sizes.Zip(values, (n, v) => (new[] { n }, v))];
        Assert.Equal(expected, Fit.Through(points, [points], Fit.Near, Fit.Units)?.Text(["n"]));
    }

    private static int[] Sizes => [7, 17, 37, 89, 293, 919, 2801];
}
