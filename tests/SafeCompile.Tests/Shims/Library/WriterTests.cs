using System.Text;
using SafeCompile.Runtime;
using SafeCompile.Tests.Shims.Text;
using Xunit;

namespace SafeCompile.Tests.Shims.Library;

/// <summary>Texts as readers and writers.</summary>
public sealed class WriterTests
{
    [Fact]
    public void A_writer_writes_as_the_real_one()
    {
        var plain = new StringWriter { NewLine = "\n" };
        plain.Write(1);
        plain.WriteLine("{0,4}|{1}", 2.5, 'x');
        plain.NewLine = "<>";
        plain.WriteLine(true);
        plain.WriteLine();
        string mine = Metered.Run(m =>
        {
            StringWriter w = StringWriterShims.New(m);
            TextWriterShims.Write(m, w, 1);
            TextWriterShims.WriteLine(m, w, "{0,4}|{1}", 2.5, 'x');
            StringWriterShims.SetNewLine(m, w, "<>");
            TextWriterShims.WriteLine(m, w, true);
            TextWriterShims.WriteLine(m, w);
            Assert.Equal("<>", StringWriterShims.GetNewLine(m, w));
            return StringWriterShims.ToString(m, w);
        });
        Assert.Equal(plain.ToString(), mine);
    }

    [Fact]
    public void A_closed_writer_refuses_and_keeps_its_text() => Metered.Run(m =>
    {
        StringWriter w = StringWriterShims.New(m, new StringBuilder("a"));
        TextWriterShims.Close(m, w);
        Assert.Throws<ObjectDisposedException>(() => TextWriterShims.Write(m, w, "b"));
        Assert.Equal("a", TextShims.Text(m, w));
        return 0;
    });

    [Fact]
    public void A_writer_pays_for_what_it_keeps()
    {
        Meter meter = Metered.Meter();
        long charged = meter.Bytes, before = GC.GetAllocatedBytesForCurrentThread();
        Metered.Run(
            m =>
            {
                StringWriter w = StringWriterShims.New(m);
                for (int i = 0; i < 50_000; i++) TextWriterShims.WriteLine(m, w, i);
                return 0;
            },
            meter);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, charged - meter.Bytes + 5_000);
    }

    [Fact]
    public void The_console_keeps_its_line_end()
    {
        Meter meter = Metered.Meter();
        meter.Console = new GuestConsole(new StringWriter(), new StringWriter(), TextReader.Null);
        Metered.Run(
            m =>
            {
                TextWriter console = ConsoleShims.GetOut(m);
                Assert.Throws<NotSupportedException>(() => StringWriterShims.SetNewLine(m, console, "x"));
                return StringWriterShims.SetNewLine(m, console, "\n");
            },
            meter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("one\ntwo\r\n\rthree\n")]
    public void A_reader_reads_as_the_real_one(string text)
    {
        StringReader plain = new(text), mine = Metered.Run(m => StringReaderOf(m, text));
        for (int i = 0; i < 6; i++)
        {
            Metered.Same(plain.Peek, m => TextReaderShims.Peek(m, mine));
            Metered.Same(plain.ReadLine, m => TextReaderShims.ReadLine(m, mine));
        }

        Metered.Same(plain.Read, m => TextReaderShims.Read(m, mine));
        StringReader again = new(text), mineAgain = Metered.Run(m => StringReaderOf(m, text));
        char[] a = new char[5], b = new char[5];
        Metered.Same(() => again.Read(a, 1, 3), m => TextReaderShims.Read(m, mineAgain, b, 1, 3));
        Metered.Same(() => again.ReadBlock(a, 0, 5), m => TextReaderShims.ReadBlock(m, mineAgain, b, 0, 5));
        Metered.Same(() => again.Read(a, 1, 9), m => TextReaderShims.Read(m, mineAgain, b, 1, 9));
        Metered.Same(() => again.Read(null!, 1, 9), m => TextReaderShims.Read(m, mineAgain, null!, 1, 9));
        Metered.Same(again.ReadToEnd, m => TextReaderShims.ReadToEnd(m, mineAgain));
        Assert.Equal(a, b);
        again.Dispose();
        mineAgain.Dispose();
        Metered.Same(again.ReadLine, m => TextReaderShims.ReadLine(m, mineAgain));
    }

    private static StringReader StringReaderOf(Meter m, string text) => TextReaderShims.New(m, text);
}
