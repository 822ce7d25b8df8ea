using SafeCompile.Rules;
using Xunit;

namespace SafeCompile.Tests.Rules;

public sealed class DiagnosticSinkTests
{
    [Fact]
    public void FindingsAreOrderedByPlaceAndReportedOnce()
    {
        var sink = new DiagnosticSink();
        sink.Report("SC2001", "b.cs", 1, 1, "x");
        sink.Report("SC2001", "a.cs", 10, 2, "x");
        sink.Report("SC2001", "a.cs", 9, 5, "x");
        sink.Report("SC2001", "a.cs", 9, 5, "x");
        Assert.Equal(["a.cs(9,5): error SC2001: x", "a.cs(10,2): error SC2001: x", "b.cs(1,1): error SC2001: x"], sink.ToImmutable().Select(d => d.ToString()));
    }

    [Fact]
    public void NoMoreThanTheCapacityIsKept()
    {
        var sink = new DiagnosticSink(capacity: 3);
        for (int i = 1; i <= 10; i++) sink.Report("SC2001", "a.cs", i, 1, "x");
        Assert.Equal(3, sink.ToImmutable().Length);
        Assert.Equal(7, sink.Dropped);
        Assert.True(sink.IsFull);
    }

    [Fact]
    public void LongMessagesAreCut()
    {
        var sink = new DiagnosticSink();
        sink.Report("SC2001", "a.cs", 1, 1, new string('x', 10_000));
        Assert.Equal(DiagnosticSink.MaxMessageLength, sink.ToImmutable()[0].Message.Length);
    }

    [Fact]
    public void WarningsAreNoErrors()
    {
        var sink = new DiagnosticSink();
        sink.Add(new PluginDiagnostic("SC7001", PluginSeverity.Warning, null, 0, 0, "x"));
        Assert.False(sink.HasErrors);
        Assert.Equal("warning SC7001: x", sink.ToImmutable()[0].ToString());
    }
}
