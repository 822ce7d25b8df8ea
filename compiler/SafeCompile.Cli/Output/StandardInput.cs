using System.Text;

namespace SafeCompile.Cli.Output;

/// <summary>The standard input as UTF-8, opened at the first read. Pending output is shown first: it may be a prompt.</summary>
internal sealed class StandardInput(TextWriter output) : TextReader
{
    private StreamReader? _reader;

    private StreamReader Reader
    {
        get
        {
            output.Flush();
            return _reader ??= new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        }
    }

    public override int Peek() => Reader.Peek();

    public override int Read() => Reader.Read();

    public override int Read(char[] buffer, int index, int count) => Reader.Read(buffer, index, count);

    public override int Read(Span<char> buffer) => Reader.Read(buffer);

    public override string? ReadLine() => Reader.ReadLine();

    public override string ReadToEnd() => Reader.ReadToEnd();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _reader?.Dispose();
        base.Dispose(disposing);
    }
}
