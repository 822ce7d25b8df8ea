using Microsoft.CodeAnalysis;
using Xunit;

namespace SafeCompile.Tests.Hosting;

public sealed class CallTests
{
    [Theory]
    [InlineData("public static int Run(int a, long b) => a + (int)b;", "5", "2", "3")]
    [InlineData("public static string Run(object[] a) => a.Length + \"|\" + a[1];", "\"2|y\"", "x", "y")]
    [InlineData("public static string Run(string[] a) => string.Join('-', a);", "\"x-y-z\"", "x", "y", "z")]
    [InlineData("public int Run(int a) => a + 1;", "8", "7")]
    [InlineData("public static int Run(int a, int b = 40) => a + b;", "42", "2")]
    [InlineData("public static void Run() { }", "null")]
    [InlineData("public static double Run(double d, bool b, char c) => b ? d + c : 0;", "66.5", "1.5", "true", "A")]
    [InlineData("public static DayOfWeek Run(DayOfWeek d) => d;", "2", "tuesday")]
    [InlineData("public static int Run(int a) => 1; public static int Run(int a, int b) => 2;", "2", "0", "0")]
    [InlineData("public static int? Run(int? a) => a;", "9", "9")]
    public void Converts_arguments_and_returns_plain_data(string member, string json, params string[] arguments)
    {
        CallResult result = Guests.Run($"public class Plugin {{ {member} }}", arguments);
        Assert.Equal(CallOutcome.Completed, result.Outcome);
        Assert.Equal(json, result.Value!.ToString());
    }

    [Theory]
    [InlineData("public static int Run(int a) => a;", "SC7005", "x")]
    [InlineData("public static int Run(byte a) => a;", "SC7005", "300")]
    [InlineData("public static int Run(List<int> a) => 0;", "SC7005", "1")]
    [InlineData("public static int Run(int a) => a;", "SC7004")]
    [InlineData("public static int Run<T>(int a) => a;", "SC7004", "1")]
    [InlineData("public static int Run(int a) => 1; public static int Run(string a) => 2;", "SC7004", "1")]
    [InlineData("static int Run() => 1;", "SC7004")]
    [InlineData("public Plugin(int x) { } public int Run() => 1;", "SC7002")]
    public void A_call_that_does_not_fit_is_the_hosts_error(string member, string id, params string[] arguments)
    {
        PluginHostException e = Assert.Throws<PluginHostException>(() => Guests.Run($"public class Plugin {{ {member} }}", arguments));
        Assert.Equal(id, e.Id);
    }

    [Fact]
    public void Finds_types_by_simple_and_by_nested_name()
    {
        using PluginContext context = Guests.Context("namespace A.B { public class C { public class D { public static int F() => 7; } } }");
        foreach (string name in new[] { "A.B.C+D", "A.B.C.D", "D" }) Assert.Equal("7", context.Call(name, "F", []).Value!.ToString());
        Assert.Equal("SC7004", Assert.Throws<PluginHostException>(() => context.Call("E", "F", [])).Id);
    }

    [Fact]
    public void Runs_the_entry_point()
    {
        LoadedPlugin plugin = Guests.Load("class P { static int Main(string[] a) => a.Length; }", kind: OutputKind.ConsoleApplication);
        Assert.Equal("P.Main", plugin.Image.EntryPoint);
        Assert.Equal("2", plugin.CreateContext(Guests.Limits).RunEntryPoint(["a", "b"]).Value!.ToString());
        PluginHostException e = Assert.Throws<PluginHostException>(() => Guests.Context("class P { }").RunEntryPoint([]));
        Assert.Equal("SC7006", e.Id);
    }
}
