// If this file is wrong an attacker reads input of any length into memory for free.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="TextReader"/>, for <c>Console.In</c>: 20 fuel per call, 4 per character, and the memory of the text.</summary>
public static class TextReaderShims
{
    [Shim("M:System.IO.TextReader.Read")]
    public static int Read(Meter m, TextReader self)
    {
        Guard.ChargeLong(m, 24);
        return self.Read();
    }

    [Shim("M:System.IO.TextReader.Peek")]
    public static int Peek(Meter m, TextReader self)
    {
        Guard.ChargeLong(m, 24);
        return self.Peek();
    }

    [Shim("M:System.IO.TextReader.ReadLine")]
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
}
