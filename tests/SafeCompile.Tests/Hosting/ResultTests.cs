using Xunit;

namespace SafeCompile.Tests.Hosting;

public sealed class ResultTests
{
    [Theory]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    [InlineData("'x'", "\"x\"")]
    [InlineData("\"a\\\"b\\u00e9\\n\"", "\"a\\\"bé\\n\"")]
    [InlineData("long.MinValue", "-9223372036854775808")]
    [InlineData("ulong.MaxValue", "18446744073709551615")]
    [InlineData("0.1", "0.1")]
    [InlineData("-0.0", "-0")]
    [InlineData("1e300", "1E+300")]
    [InlineData("1.10m", "1.10")]
    [InlineData("double.NaN", "\"NaN\"")]
    [InlineData("float.NegativeInfinity", "\"-Infinity\"")]
    [InlineData("Int128.MaxValue", "170141183460469231731687303715884105727")]
    [InlineData("ConsoleColor.Red", "12")]
    [InlineData("new int[] { 1, 2 }", "[1,2]")]
    [InlineData("new[,] { { 1, 2 }, { 3, 4 } }", "[[1,2],[3,4]]")]
    [InlineData("new object[] { 1, \"a\", null, new List<string> { \"b\" } }", "[1,\"a\",null,[\"b\"]]")]
    [InlineData("new string[0]", "[]")]
    [InlineData("new Dictionary<int, string> { [2] = \"b\", [1] = \"a\" }", "{\"2\":\"b\",\"1\":\"a\"}")]
    [InlineData("new Dictionary<(int, int), double> { [(1, 2)] = 0.5 }", "{\"[1,2]\":0.5}")]
    [InlineData("(1, \"a\", (2.5, 'c'))", "[1,\"a\",[2.5,\"c\"]]")]
    [InlineData("(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)", "[1,2,3,4,5,6,7,8,9,10]")]
    [InlineData("Tuple.Create(1, 2, 3, 4, 5, 6, 7, 8)", "[1,2,3,4,5,6,7,8]")]
    [InlineData("ValueTuple.Create(5)", "[5]")]
    [InlineData("(int?)3", "3")]
    [InlineData("\"\\ud800\"", "\"\\uFFFD\"")]
    public void Plain_data_is_copied(string expression, string json)
    {
        CallResult result = Guests.Run($"public class Plugin {{ public static object Run() => {expression}; }}");
        Assert.Equal(CallOutcome.Completed, result.Outcome);
        Assert.Equal(json, result.Value!.ToString());
    }

    [Theory]
    [InlineData("new Plugin()", "a Plugin,")]
    [InlineData("new Plugin[] { null, new() }", "a Plugin,")]
    [InlineData("(Func<int>)(() => 1)", "a System.Func`1,")]
    [InlineData("Lazy()", "Plugin.<Lazy>")]
    [InlineData("System.Linq.Enumerable.Range(0, 3)", "not plain data")]
    [InlineData("new MyList()", "a MyList,")]
    [InlineData("new HashSet<int>()", "HashSet")]
    [InlineData("new System.Text.StringBuilder()", "StringBuilder")]
    [InlineData("new Dictionary<Plugin, int> { [new()] = 1 }", "a Plugin,")]
    [InlineData("Cyclic()", "16 deep")]
    [InlineData("Nested(17)", "16 deep")]
    [InlineData("Tuples()", "16 deep")]
    [InlineData("Rests()", "16 deep")]
    [InlineData("Wide()", "values")]
    [InlineData("Long()", "characters")]
    [InlineData("DateTime.MinValue", "DateTime")]
    public void Anything_else_is_a_trap(string expression, string message)
    {
        const string Members = """
            public class MyList : List<int> { }
            public class Plugin
            {
                static IEnumerable<int> Lazy() { while (true) yield return 1; }
                static object Cyclic() { var a = new object[1]; a[0] = a; return a; }
                static object Nested(int n) { object x = 1; for (int i = 0; i < n; i++) x = new object[] { x }; return x; }
                static object Tuples() { object t = null; for (int i = 0; i < 100_000; i++) t = Tuple.Create(t); return t; }
                static object Rests() { object t = Tuple.Create(1); for (int i = 0; i < 100_000; i++) t = new Tuple<int, int, int, int, int, int, int, object>(1, 2, 3, 4, 5, 6, 7, t); return t; }
                static object Wide() { object x = 1; for (int i = 0; i < 10; i++) { var a = new object[1000]; Array.Fill(a, x); x = a; } return x; }
                static object Long() { var a = new object[100]; Array.Fill(a, new string('x', 1_000_000)); return a; }

            """;
        using PluginContext context = Guests.Context($"{Members} public static object Run() => {expression}; }}", new PluginLimits(1_000_000_000, 100, 1 << 30));
        CallResult result = context.Call("Plugin", "Run", []);
        Assert.Equal(TrapCode.InvalidResult, result.Trap);
        Assert.Contains(message, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sixteen_deep_is_still_data()
    {
        CallResult result = Guests.Run("public class Plugin { public static object Run() { object x = 1; for (int i = 0; i < 16; i++) x = new object[] { x }; return x; } }");
        Assert.Equal(new string('[', 16) + "1" + new string(']', 16), result.Value!.ToString());
    }

    [Fact]
    public void Copying_is_paid_by_the_guest()
    {
        CallResult result = Guests.Run("public class Plugin { public static object Run() => new int[200_000]; }");
        Assert.Equal(TrapCode.AllocationLimitExceeded, result.Trap);
        result = Guests.Run("public class Plugin { public static object Run() => new int[2_000_000]; }");
        Assert.Equal(TrapCode.OutOfFuel, result.Trap);
    }
}
