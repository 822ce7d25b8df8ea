using SafeCompile.Cli.Testing;
using Xunit;

namespace SafeCompile.Tests.Cli;

public sealed class CorpusHeaderTests
{
    [Fact]
    public void Reads_one_header_per_line_and_several_on_one()
    {
        var header = CorpusHeader.Parse("""
            // expect: trap:fuel
            // why: because: it can
            // policy: pure    fuel: 100_000    depth: 64   memory: 1MiB    call: Plugin.Go    args: 3 "x   y"
            // prose that is no header
            class C { }
            """);
        Assert.Equal(new Expectation("trap", "outOfFuel"), header.Expect);
        Assert.Equal(("pure", "100_000", "64", "1MiB", "Plugin.Go"), (header.Policy, header.Fuel, header.Depth, header.Memory, header.Call));
        Assert.Equal(["3", "x   y"], header.Args!.Value.AsEnumerable());
        Assert.Null(header.Output);
    }

    [Fact]
    public void The_first_of_a_name_counts_and_only_leading_comments_do()
    {
        var header = CorpusHeader.Parse("// expect: ok\n// fuel: 1\n// fuel: 2\n\n// depth: 3\n");
        Assert.Equal("1", header.Fuel);
        Assert.Null(header.Depth);
    }

    [Fact]
    public void Output_lines_are_kept_verbatim_and_in_order()
    {
        var header = CorpusHeader.Parse("// expect: ok\n// output: a   fuel: b\n// output:\n// output:   c\nx();");
        Assert.Equal("a   fuel: b\n\n  c", header.Output);
    }

    [Theory]
    [InlineData("// expect: ok\n// fule: 3\n")]
    [InlineData("// expect: ok\n// fuel: 3    dept: 4\n")]
    [InlineData("// expect: maybe\n")]
    [InlineData("// expect: trap:time\n")]
    [InlineData("// expect: reject S1\n")]
    [InlineData("// why: no expectation\n")]
    [InlineData("// expect: reject\nx(); //~ refuse SC1201\n")]
    public void What_is_not_understood_fails(string text) =>
        Assert.Throws<CorpusFormatException>(() => CorpusHeader.Parse(text));

    [Fact]
    public void Annotations_carry_their_line()
    {
        var header = CorpusHeader.Parse("// expect: reject SC1201\nclass C {\nunsafe int F() => 1;   //~ reject SC1201 SC2001\n}");
        Assert.Equal([new CorpusMark(3, "SC1201"), new CorpusMark(3, "SC2001")], header.Marks.AsEnumerable());
    }

    [Theory]
    [InlineData("public class Plugin { public static object Run(object[] args) => 1; }", "Plugin.Run")]
    [InlineData("public static class Bomb { public static void Run() { } }", "Bomb.Run")]
    [InlineData("class A { } public static class B { public static string Run ( ) => \"\"; }", "B.Run")]
    [InlineData("static class P { static int Main() => 0; }", null)]
    [InlineData("System.Console.WriteLine(1);", null)]
    public void Without_a_call_header_the_usual_entry_is_called(string text, string? call) =>
        Assert.Equal(call, EntryRule.CallFor(text));
}
