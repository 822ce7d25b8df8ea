// If this file is wrong an attacker floods the host's output, or grows a text of its own, for free: every character that a guest writes passes here.
namespace SafeCompile.Runtime;

/// <summary>
/// Output to a writer of the host, or to a guest's own <see cref="StringWriter"/>: 50 fuel per call and 2 per character, charged before anything is
/// written, and the memory of the text that a StringWriter keeps. Lines end with a single line feed on every machine.
/// </summary>
internal static class WriterOutput
{
    internal static void Text(Meter m, TextWriter writer, ReadOnlySpan<char> text, bool line)
    {
        _ = writer.GetType(); // A null receiver throws as the original would.
        Guard.ChargeLong(m, 50 + 2L * text.Length);
        string end = line ? StringWriterShims.LineEnd(writer) : "";
        if (writer is StringWriter own)
        {
            Guard.ChargeLong(m, 2L * end.Length);
            StringBuilderShims.Room(m, own.GetStringBuilder(), (long)text.Length + end.Length);
        }

        if (!text.IsEmpty) writer.Write(text);
        if (line) writer.Write(end);
    }

    internal static void Value<T>(Meter m, TextWriter writer, T value, bool line)
    {
        if (value is char c)
        {
            Text(m, writer, new ReadOnlySpan<char>(in c), line);
        }
        else if (SpanText.Has<T>())
        {
            var buffer = new TextBuffer(m);
            SpanText.Append(m, ref buffer, value, null);
            Text(m, writer, buffer.Written, line);
            buffer.Drop();
        }
        else
        {
            Text(m, writer, ValueText.Of(m, value), line);
        }
    }

    internal static void Part(Meter m, TextWriter writer, char[] buffer, int index, int count, bool line)
    {
        _ = writer.GetType(); // As above.
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (buffer.Length - index < count) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        Text(m, writer, buffer.AsSpan(index, count), line);
    }

    internal static void Format(Meter m, TextWriter writer, string format, ReadOnlySpan<object?> args, bool line)
    {
        _ = writer.GetType(); // As above.
        ArgumentNullException.ThrowIfNull(format);
        var buffer = new TextBuffer(m);
        FormatString.Append(m, ref buffer, null, format, args);
        Text(m, writer, buffer.Written, line);
        buffer.Drop();
    }
}
