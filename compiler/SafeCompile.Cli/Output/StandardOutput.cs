using System.Text;

namespace SafeCompile.Cli.Output;

/// <summary>
/// A standard stream of the process as UTF-8 without a mark. A reader that has gone away (<c>| head</c>) ends the output, not the
/// run, and is no exception that a guest could see. Thread-safe: a guest that was abandoned may still be writing at the end.
/// </summary>
internal sealed class StandardOutput : TextWriter
{
    private readonly StreamWriter _writer;
    private readonly bool _flushLines;
    private bool _broken;

    internal StandardOutput(Stream stream, bool flushLines)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(false), 16 * 1024) { AutoFlush = false };
        _flushLines = flushLines;
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => _writer.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void WriteLine(string? value)
    {
        Write(value.AsSpan());
        Write(['\n']);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_writer)
        {
            if (_broken) return;
            try
            {
                _writer.Write(buffer);
                if (_flushLines && buffer.Contains('\n')) _writer.Flush();
            }
            catch (IOException)
            {
                _broken = true;
            }
        }
    }

    public override void Flush()
    {
        lock (_writer)
        {
            if (_broken) return;
            try
            {
                _writer.Flush();
            }
            catch (IOException)
            {
                _broken = true;
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Flush();
        base.Dispose(disposing);
    }
}
