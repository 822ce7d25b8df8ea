// If this file is wrong an attacker reads input of any length into memory for free.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="TextReader"/>, for <c>Console.In</c> and <see cref="StringReader"/>: 20 fuel per call, 4 per character, and the memory of the text.</summary>
public static class TextReaderShims
{
    [Shim("M:System.IO.TextReader.Read")]
    [Shim("M:System.IO.StringReader.Read")]
    public static int Read(Meter m, TextReader self)
    {
        Guard.ChargeLong(m, 24);
        return self.Read();
    }

    [Shim("M:System.IO.TextReader.Peek")]
    [Shim("M:System.IO.StringReader.Peek")]
    public static int Peek(Meter m, TextReader self)
    {
        Guard.ChargeLong(m, 24);
        return self.Peek();
    }

    [Shim("M:System.IO.TextReader.ReadLine")]
    [Shim("M:System.IO.StringReader.ReadLine")]
    public static string? ReadLine(Meter m, TextReader self)
    {
        Guard.ChargeLong(m, 20);
        var buffer = new TextBuffer(m);
        int next;
        while ((next = self.Read()) >= 0 && next != '\n' && next != '\r')
        {
            Guard.ChargeLong(m, 2);
            buffer.Append(m, (char)next);
        }

        if (next == '\r' && self.Peek() == '\n') self.Read();
        if (next >= 0 || buffer.Length > 0) return buffer.ToText(m);
        buffer.Drop();
        return null;
    }

    [Shim("M:System.IO.TextReader.ReadToEnd")]
    [Shim("M:System.IO.StringReader.ReadToEnd")]
    public static string ReadToEnd(Meter m, TextReader self)
    {
        Guard.ChargeLong(m, 20);
        var buffer = new TextBuffer(m);
        int next;
        while ((next = self.Read()) >= 0)
        {
            Guard.ChargeLong(m, 2);
            buffer.Append(m, (char)next);
        }

        return buffer.ToText(m);
    }

    [Shim("M:System.IO.TextReader.Read(System.Char[],System.Int32,System.Int32)")]
    [Shim("M:System.IO.StringReader.Read(System.Char[],System.Int32,System.Int32)")]
    public static int Read(Meter m, TextReader self, char[] buffer, int index, int count)
    {
        Guard.ChargeLong(m, 24);
        _ = self.GetType(); // A null receiver throws as the original would.
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (buffer.Length - index < count) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        return Read(m, self, buffer.AsSpan(index, count));
    }

    [Shim("M:System.IO.TextReader.Read(System.Span{System.Char})")]
    [Shim("M:System.IO.StringReader.Read(System.Span{System.Char})")]
    public static int Read(Meter m, TextReader self, Span<char> buffer)
    {
        Guard.ChargeLong(m, 24);
        _ = self.GetType(); // As above.
        int n = 0;
        int next;
        while (n < buffer.Length && (next = self.Read()) >= 0)
        {
            Guard.ChargeLong(m, 4);
            buffer[n++] = (char)next;
        }

        return n;
    }

    [Shim("M:System.IO.TextReader.ReadBlock(System.Char[],System.Int32,System.Int32)")]
    public static int ReadBlock(Meter m, TextReader self, char[] buffer, int index, int count) => Read(m, self, buffer, index, count);

    [Shim("M:System.IO.TextReader.ReadBlock(System.Span{System.Char})")]
    [Shim("M:System.IO.StringReader.ReadBlock(System.Span{System.Char})")]
    public static int ReadBlock(Meter m, TextReader self, Span<char> buffer) => Read(m, self, buffer);

    [Shim("M:System.IO.StringReader.#ctor(System.String)")]
    public static StringReader New(Meter m, string s)
    {
        Guard.Charge(m, 10, 48);
        return new StringReader(s);
    }
}
