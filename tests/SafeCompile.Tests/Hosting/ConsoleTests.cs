using SafeCompile.Hosting;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Hosting;

public sealed class ConsoleTests
{
    [Fact]
    public void Output_is_captured_up_to_its_cap()
    {
        PluginConsole console = PluginConsole.Capture(12, "in\nput");
        var meter = new Meter { Fuel = 100, Bytes = 100 };
        Guard.Active = meter;
        try
        {
            console.Guest.Out.WriteLine("hello");
            console.Guest.Error.Write('!');
            console.Guest.Out.Write("{0}", 7);
            Assert.Equal("in", console.Guest.In.ReadLine());
            Assert.ThrowsAny<Exception>(() => console.Guest.Out.WriteLine("world"));
        }
        finally
        {
            Guard.Active = null;
        }

        Assert.Equal(TrapCode.AllocationLimitExceeded, meter.Trap);
        Assert.Equal("hello\n!7", console.Output[..8]);
        Assert.True(console.Output.Length <= 12);
    }

    [Fact]
    public void Output_passes_on_to_the_hosts_writers()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        PluginConsole console = PluginConsole.From(output, error, TextReader.Null, 100);
        console.Guest.Out.Write("a".AsSpan());
        console.Guest.Error.WriteLine(1.5);
        Assert.Equal("a", output.ToString());
        Assert.Equal("1.5\n", error.ToString());
        Assert.Equal("", console.Output);
        Assert.IsType<CappedWriter>(console.Guest.Out);
    }
}
