using Xunit;

namespace SafeCompile.Tests.Hosting;

public sealed class ExceptionTests
{
    [Fact]
    public void A_guest_exception_comes_back_flat_with_its_line()
    {
        using PluginContext context = Guests.Context("""
            namespace Game;
            public class Oops(string m) : Exception(m);
            public class Plugin
            {
                public static int Run(int x)
                {
                    Guard.Charge(1);
                    if (x == 0)
                        throw new Oops("no zero");
                    return 100 / (x - 1);
                }
            }
            """);
        CallResult result = context.Call("Plugin", "Run", ["0"]);
        Assert.Equal(CallOutcome.Threw, result.Outcome);
        Assert.Equal("Game.Oops", result.ExceptionType);
        Assert.Equal("no zero", result.Message);
        Assert.Equal(new PluginLocation("Guest.cs", 9), result.Location);

        result = context.Call("Plugin", "Run", ["1"]);
        Assert.Equal("System.DivideByZeroException", result.ExceptionType);
        Assert.Equal(10, result.Location!.Line);
        Assert.Equal("50", context.Call("Plugin", "Run", ["3"]).Value!.ToString());
    }

    [Theory]
    [InlineData("while (true) Guard.Charge(m, 1);", TrapCode.OutOfFuel)]
    [InlineData("Guard.NewArray<int>(m, 1 << 30); return null;", TrapCode.AllocationLimitExceeded)]
    public void The_message_is_read_inside_the_budget(string body, TrapCode trap)
    {
        CallResult result = Guests.Run($$"""
            public class E : Exception { public override string Message { get { Meter m = Guard.Charge(1); {{body}} } } }
            public class Plugin { public static void Run() { Guard.Charge(1); throw new E(); } }
            """);
        Assert.Equal(trap, result.Trap);
    }

    [Fact]
    public void A_message_that_throws_does_not_reach_the_host()
    {
        CallResult result = Guests.Run("""
            public class E : Exception { public override string Message => throw new E(); public override string StackTrace => throw new E(); public override string ToString() => throw new E(); }
            public class Plugin { public static void Run() => throw new E(); }
            """);
        Assert.Equal(CallOutcome.Threw, result.Outcome);
        Assert.Equal("E", result.ExceptionType);
        Assert.Equal("(the exception's Message threw E)", result.Message);
    }

    [Fact]
    public void A_message_is_cut()
    {
        CallResult result = Guests.Run("public class Plugin { public static void Run() => throw new Exception(new string('x', 100_000)); }");
        Assert.Equal(1024, result.Message!.Length);
        Assert.EndsWith("…", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_inner_exceptions_stays_inside()
    {
        CallResult result = Guests.Run("public class Plugin { public static void Run() { Exception e = null; for (int i = 0; i < 100_000; i++) e = new Exception(\"x\", e); throw e; } }");
        Assert.Equal("x", result.Message);
        result = Guests.Run("public class Plugin { public static void Run() { Exception e = new Exception(new string('x', 1000)); throw new AggregateException(e, e, e); } }");
        Assert.Equal("One or more errors occurred.", result.Message);
    }

    [Fact]
    public void Proxies_throw_the_same_as_plain_exceptions_of_the_host()
    {
        using PluginContext context = Guests.Context("""
            public class T : ITick
            {
                public int Tick(int n)
                {
                    Meter m = Guard.Charge(1);
                    while (n == 0) Guard.Charge(m, 1);
                    throw new ArgumentException("bad", "n");
                }
            }
            """);
        ITick tick = context.Create<ITick>();
        PluginException e = Assert.Throws<PluginException>(() => tick.Tick(1));
        Assert.Equal("System.ArgumentException", e.GuestTypeName);
        Assert.Equal("bad (Parameter 'n')", e.Message);
        Assert.Equal(7, e.Location!.Line);
        Assert.Null(e.InnerException);

        PluginTrappedException t = Assert.Throws<PluginTrappedException>(() => tick.Tick(0));
        Assert.Equal(TrapCode.OutOfFuel, t.Trap);
        Assert.Equal(6, t.Location!.Line);
        Assert.Equal(Guests.Limits.Fuel, t.Used.Fuel);
        Assert.Equal(TrapCode.OutOfFuel, Assert.Throws<PluginTrappedException>(() => tick.Tick(1)).Trap);
    }
}
