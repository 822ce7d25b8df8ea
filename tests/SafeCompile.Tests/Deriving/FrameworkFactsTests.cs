using SafeCompile.Cli.Deriving;

namespace SafeCompile.Tests.Deriving;

/// <summary>Facts that a reader knows of the base library, and the deriver has to find. An absent kind is written with a minus.</summary>
public sealed class FrameworkFactsTests
{
    [Theory]
    [InlineData("M:System.Math.Abs(System.Int32)", "throws -native -unsafe -static -write -lock -callback -loop -buffer -object -culture")]
    [InlineData("M:System.Math.Max(System.Int32,System.Int32)", "-throws -native -unsafe -static -write -lock -callback -loop -buffer -object -culture")]
    [InlineData("M:System.Math.Sin(System.Double)", "native -callback -loop")]
    [InlineData("M:System.String.Concat(System.String,System.String)", "buffer native -callback -culture")]
    [InlineData("M:System.String.get_Length", "-native -unsafe -loop -callback")]
    [InlineData("M:System.String.ToUpper", "culture")]
    [InlineData("M:System.String.CompareTo(System.String)", "culture")]
    [InlineData("M:System.String.Join``1(System.String,System.Collections.Generic.IEnumerable{``0})", "callback loop buffer")]
    [InlineData("M:System.Int32.Parse(System.String)", "culture loop")]
    [InlineData("M:System.Environment.get_TickCount", "native environment")]
    [InlineData("M:System.Environment.Exit(System.Int32)", "native")]
    [InlineData("M:System.DateTime.get_UtcNow", "native")]
    [InlineData("M:System.Random.get_Shared", "static -loop")]
    [InlineData("M:System.Guid.NewGuid", "native")]
    [InlineData("M:System.GC.Collect", "native")]
    [InlineData("M:System.Threading.Monitor.Enter(System.Object)", "lock")]
    [InlineData("M:System.Runtime.InteropServices.Marshal.ReadByte(System.IntPtr)", "unsafe")]
    [InlineData("M:System.Collections.Generic.List`1.Sort", "callback")]
    [InlineData("M:System.Collections.Generic.List`1.get_Count", "-throws -callback -loop -unsafe")]
    [InlineData("M:System.Collections.Generic.List`1.get_Item(System.Int32)", "throws -callback -loop -buffer")]
    [InlineData("M:System.Collections.Generic.List`1.Add(`0)", "buffer")]
    [InlineData("M:System.Collections.Generic.List`1.ForEach(System.Action{`0})", "callback loop")]
    [InlineData("M:System.Collections.Generic.List`1.Contains(`0)", "callback")]
    [InlineData("M:System.Collections.Generic.Dictionary`2.Add(`0,`1)", "callback loop buffer")]
    [InlineData("M:System.Collections.Generic.Dictionary`2.Enumerator.MoveNext", "loop -buffer -callback")]
    [InlineData("M:System.Collections.Generic.IComparer`1.Compare(`0,`0)", "callback")]
    [InlineData("M:System.Collections.Generic.SortedSet`1.Contains(`0)", "callback loop")]
    [InlineData("M:System.Func`1.Invoke", "callback -native")]
    [InlineData("M:System.Numerics.BigInteger.Pow(System.Numerics.BigInteger,System.Int32)", "loop buffer")]
    [InlineData("M:System.Linq.Enumerable.Count``1(System.Collections.Generic.IEnumerable{``0})", "callback loop")]
    [InlineData("M:System.Decimal.op_Division(System.Decimal,System.Decimal)", "loop -callback -buffer -culture")]
    [InlineData("M:System.Text.StringBuilder.Append(System.String)", "buffer")]
    public void Of_the_base_library(string symbol, string kinds)
    {
        string[] found = [.. DerivedFramework.Of(symbol).Select(f => Fact.Name(f.Kind)).Distinct()];
        foreach (string kind in kinds.Split(' '))
        {
            if (kind[0] == '-') Assert.DoesNotContain(kind[1..], found);
            else Assert.Contains(kind, found);
        }
    }

    [Fact]
    public void A_fact_names_the_place_and_the_way_there()
    {
        using Framework framework = Framework.Running();
        var deriver = new Deriver(framework, Policy.Pure);
        DerivedMember member = deriver.Derive(["System.Environment"]).Single(m => m.Id == "M:get_TickCount");
        Fact native = member.Facts.First(f => f.Kind == ReachKind.Native);
        IReadOnlyList<string> path = deriver.Path(member, native);
        Assert.Equal("System.Environment.get_TickCount", path[0]);
        Assert.Equal(native.Where, path[^1]);
        Assert.True(path.Count > 1);
    }

    [Fact]
    public void Deriving_twice_gives_the_same_text()
    {
        using Framework one = Framework.Running();
        using Framework two = Framework.Running();
        string[] types = ["System.String", "System.Decimal", "System.Collections.Generic.SortedSet`1"];
        Assert.Equal(DerivedReport.Text("", new Deriver(one, Policy.Pure).Derive(types)), DerivedReport.Text("", new Deriver(two, Policy.Pure).Derive(types.Reverse())));
    }
}
