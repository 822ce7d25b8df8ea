// If this file is wrong an attacker fills the host's memory or disk with output.
using System.Text;

namespace SafeCompile.Hosting;

/// <summary>
/// Takes from the quota before it passes text on. The other overloads of <see cref="TextWriter"/> end in these three.
/// </summary>
internal sealed class CappedWriter : TextWriter
{
    private readonly TextWriter _inner;
    private readonly OutputQuota _quota;

    internal CappedWriter(TextWriter inner, OutputQuota quota)
    {
        _inner = inner;
        _quota = quota;
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => _inner.Encoding;

    public override void Write(char value)
    {
        _quota.Take(1);
        _inner.Write(value);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        _quota.Take(buffer.Length);
        _inner.Write(buffer);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Flush() => _inner.Flush();
}
