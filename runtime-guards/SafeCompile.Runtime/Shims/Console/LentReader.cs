// If this file is wrong an attacker closes the host's input: Console.In is an IDisposable, whatever the policy says about TextReader.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>A reader of the host as a guest may hold it: closing it does nothing. One per reader, so that comparing works.</summary>
internal sealed class LentReader : TextReader
{
    private static readonly ConditionalWeakTable<TextReader, LentReader> s_lent = [];
    private readonly TextReader _reader;

    private LentReader(TextReader reader) => _reader = reader;

    internal static LentReader Of(TextReader reader) => s_lent.GetValue(reader, static r => new LentReader(r));

    public override int Peek() => _reader.Peek();

    public override int Read() => _reader.Read();
}
