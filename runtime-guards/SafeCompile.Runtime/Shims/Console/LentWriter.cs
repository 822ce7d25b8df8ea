// If this file is wrong an attacker closes the host's output: Console.Out is an IDisposable, whatever the policy says about TextWriter.
using System.Runtime.CompilerServices;
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>A writer of the host as a guest may hold it: it writes through, and closing it does nothing. One per writer, so that comparing works.</summary>
internal sealed class LentWriter : TextWriter
{
    private static readonly ConditionalWeakTable<TextWriter, LentWriter> s_lent = [];
    private readonly TextWriter _writer;

    private LentWriter(TextWriter writer) => _writer = writer;

    public override Encoding Encoding => _writer.Encoding;

    internal static LentWriter Of(TextWriter writer) => s_lent.GetValue(writer, static w => new LentWriter(w));

    public override void Write(char value) => _writer.Write(value);

    public override void Write(ReadOnlySpan<char> buffer) => _writer.Write(buffer);

    public override void Flush() => _writer.Flush();
}
