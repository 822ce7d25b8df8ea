using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Shims.Text;

/// <summary>The captured console.</summary>
public sealed class ConsoleTests
{
    [Fact]
    public void Everything_is_written_as_the_real_console_writes_it()
    {
        var output = new StringWriter { NewLine = "\n" };
        output.WriteLine(1);
        output.Write(2.5);
        output.WriteLine("{0,3}|{1}", 1, "x");
        output.WriteLine((object?)null);
        output.WriteLine((string?)null);
        output.WriteLine(new[] { 'a', 'b' });
        output.Write(true);
        output.WriteLine('c');
        output.WriteLine("{0}{1}{2}{3}", 1, 2, 3, 4);
        output.WriteLine();

        Assert.Equal(output.ToString(), Output(m =>
        {
            ConsoleShims.WriteLine(m, 1);
            ConsoleShims.Write(m, 2.5);
            ConsoleShims.WriteLine(m, "{0,3}|{1}", 1, "x");
            ConsoleShims.WriteLine(m, (object?)null);
            ConsoleShims.WriteLine(m, (string?)null);
            ConsoleShims.WriteLine(m, ['a', 'b']);
            ConsoleShims.Write(m, true);
            ConsoleShims.WriteLine(m, 'c');
            ConsoleShims.WriteLine(m, "{0}{1}{2}{3}", 1, 2, 3, 4);
            ConsoleShims.WriteLine(m);
        }));
    }

    [Fact]
    public void The_error_writer_is_another_one() =>
        Assert.Equal("", Output(m => TextWriterShims.WriteLine(m, ConsoleShims.GetError(m), "oops")));

    [Fact]
    public void Lines_are_read_to_the_end()
    {
        Meter meter = Metered.Meter();
        meter.Console = new GuestConsole(TextWriter.Null, TextWriter.Null, new StringReader("one\r\ntwo\n\nlast"));
        Assert.Equal<string?[]>(
            ["one", "two", "", "last", null], Metered.Run(m => Enumerable.Range(0, 5).Select(_ => ConsoleShims.ReadLine(m)).ToArray(), meter));
    }

    [Fact]
    public void Output_is_paid_before_it_is_written()
    {
        var output = new StringWriter();
        Meter meter = Metered.Meter(fuel: 1_000);
        meter.Console = new GuestConsole(output, output, TextReader.Null);
        Assert.Throws<GuestTrap>(() => Metered.Run(m => { ConsoleShims.Write(m, new string('x', 1_000)); return 0; }, meter));
        Assert.Equal("", output.ToString());
    }

    [Fact]
    public void A_guest_cannot_close_the_writer_of_its_host() =>
        Assert.Equal("still open", Output(m =>
        {
            ((IDisposable)ConsoleShims.GetOut(m)).Dispose();
            ConsoleShims.GetOut(m).Close();
            TextWriterShims.Close(m, ConsoleShims.GetOut(m));
            Assert.Same(ConsoleShims.GetOut(m), ConsoleShims.GetOut(m));
            ConsoleShims.Write(m, "still open");
        }));

    [Fact]
    public void Without_a_console_there_is_a_clear_error() =>
        Assert.Contains("no console", Assert.Throws<InvalidOperationException>(() => Output(m => ConsoleShims.Write(m, 1), console: false)).Message);

    private static string Output(Action<Meter> body, bool console = true)
    {
        var output = new StringWriter();
        Meter meter = Metered.Meter();
        if (console) meter.Console = new GuestConsole(output, TextWriter.Null, TextReader.Null);
        Metered.Run(m => { body(m); return 0; }, meter);
        return output.ToString();
    }
}
