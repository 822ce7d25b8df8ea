// If this file is wrong an attacker floods the host's output for free.
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="TextWriter"/>, for <c>Console.Out</c>, <c>Console.Error</c> and guests' own <see cref="StringWriter"/>. Prices: <see cref="ConsoleShims"/>.</summary>
public static class TextWriterShims
{
    [Shim("M:System.IO.TextWriter.Flush")]
    public static void Flush(Meter m, TextWriter self)
    {
        Guard.ChargeLong(m, 500);
        self.Flush();
    }

    [Shim("M:System.IO.TextWriter.Close")]
    [Shim("M:System.IO.StringWriter.Close")]
    [Shim("M:System.IO.TextWriter.Dispose")]
    public static void Close(Meter m, TextWriter self)
    {
        Flush(m, self);
        if (self is StringWriter) self.Dispose(); // Any other writer belongs to the host; a guest may not end it.
    }

    [Shim("M:System.IO.TextWriter.Write(System.Boolean)")]
    public static void Write(Meter m, TextWriter self, bool value) => WriterOutput.Value(m, self, value, false);

    [Shim("M:System.IO.TextWriter.Write(System.Char)")]
    [Shim("M:System.IO.StringWriter.Write(System.Char)")]
    public static void Write(Meter m, TextWriter self, char value) => WriterOutput.Value(m, self, value, false);

    [Shim("M:System.IO.TextWriter.Write(System.Int32)")]
    public static void Write(Meter m, TextWriter self, int value) => WriterOutput.Value(m, self, value, false);

    [Shim("M:System.IO.TextWriter.Write(System.UInt32)")]
    public static void Write(Meter m, TextWriter self, uint value) => WriterOutput.Value(m, self, value, false);

    [Shim("M:System.IO.TextWriter.Write(System.Int64)")]
    public static void Write(Meter m, TextWriter self, long value) => WriterOutput.Value(m, self, value, false);

    [Shim("M:System.IO.TextWriter.Write(System.UInt64)")]
    public static void Write(Meter m, TextWriter self, ulong value) => WriterOutput.Value(m, self, value, false);

    [Shim("M:System.IO.TextWriter.Write(System.Single)")]
    public static void Write(Meter m, TextWriter self, float value) => WriterOutput.Value(m, self, value, false);

    [Shim("M:System.IO.TextWriter.Write(System.Double)")]
    public static void Write(Meter m, TextWriter self, double value) => WriterOutput.Value(m, self, value, false);

    [Shim("M:System.IO.TextWriter.Write(System.Decimal)")]
    public static void Write(Meter m, TextWriter self, decimal value) => WriterOutput.Value(m, self, value, false);

    [Shim("M:System.IO.TextWriter.Write(System.Object)")]
    public static void Write(Meter m, TextWriter self, object? value) => WriterOutput.Value(m, self, value, false);

    [Shim("M:System.IO.TextWriter.Write(System.String)")]
    [Shim("M:System.IO.StringWriter.Write(System.String)")]
    public static void Write(Meter m, TextWriter self, string? value) => WriterOutput.Text(m, self, value, false);

    [Shim("M:System.IO.TextWriter.Write(System.Char[])")]
    public static void Write(Meter m, TextWriter self, char[]? buffer) => WriterOutput.Text(m, self, buffer, false);

    [Shim("M:System.IO.TextWriter.Write(System.Char[],System.Int32,System.Int32)")]
    [Shim("M:System.IO.StringWriter.Write(System.Char[],System.Int32,System.Int32)")]
    public static void Write(Meter m, TextWriter self, char[] buffer, int index, int count) => WriterOutput.Part(m, self, buffer, index, count, false);

    [Shim("M:System.IO.TextWriter.Write(System.ReadOnlySpan{System.Char})")]
    [Shim("M:System.IO.StringWriter.Write(System.ReadOnlySpan{System.Char})")]
    public static void Write(Meter m, TextWriter self, ReadOnlySpan<char> buffer) => WriterOutput.Text(m, self, buffer, false);

    [Shim("M:System.IO.TextWriter.Write(System.String,System.Object)")]
    public static void Write(Meter m, TextWriter self, string format, object? arg0) => WriterOutput.Format(m, self, format, [arg0], false);

    [Shim("M:System.IO.TextWriter.Write(System.String,System.Object,System.Object)")]
    public static void Write(Meter m, TextWriter self, string format, object? arg0, object? arg1) =>
        WriterOutput.Format(m, self, format, [arg0, arg1], false);

    [Shim("M:System.IO.TextWriter.Write(System.String,System.Object,System.Object,System.Object)")]
    public static void Write(Meter m, TextWriter self, string format, object? arg0, object? arg1, object? arg2) =>
        WriterOutput.Format(m, self, format, [arg0, arg1, arg2], false);

    [Shim("M:System.IO.TextWriter.Write(System.String,System.Object[])")]
    public static void Write(Meter m, TextWriter self, string format, params object?[] arg) =>
        WriterOutput.Format(m, self, format, Arguments(self, arg), false);

    [Shim("M:System.IO.TextWriter.Write(System.String,System.ReadOnlySpan{System.Object})")]
    public static void Write(Meter m, TextWriter self, string format, params ReadOnlySpan<object?> arg) => WriterOutput.Format(m, self, format, arg, false);

    [Shim("M:System.IO.TextWriter.Write(System.Text.StringBuilder)")]
    [Shim("M:System.IO.StringWriter.Write(System.Text.StringBuilder)")]
    public static void Write(Meter m, TextWriter self, StringBuilder? value) =>
        WriterOutput.Text(m, self, value is null ? null : StringBuilderShims.ToString(m, value), false);

    [Shim("M:System.IO.TextWriter.WriteLine(System.Boolean)")]
    public static void WriteLine(Meter m, TextWriter self, bool value) => WriterOutput.Value(m, self, value, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.Char)")]
    public static void WriteLine(Meter m, TextWriter self, char value) => WriterOutput.Value(m, self, value, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.Int32)")]
    public static void WriteLine(Meter m, TextWriter self, int value) => WriterOutput.Value(m, self, value, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.UInt32)")]
    public static void WriteLine(Meter m, TextWriter self, uint value) => WriterOutput.Value(m, self, value, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.Int64)")]
    public static void WriteLine(Meter m, TextWriter self, long value) => WriterOutput.Value(m, self, value, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.UInt64)")]
    public static void WriteLine(Meter m, TextWriter self, ulong value) => WriterOutput.Value(m, self, value, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.Single)")]
    public static void WriteLine(Meter m, TextWriter self, float value) => WriterOutput.Value(m, self, value, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.Double)")]
    public static void WriteLine(Meter m, TextWriter self, double value) => WriterOutput.Value(m, self, value, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.Decimal)")]
    public static void WriteLine(Meter m, TextWriter self, decimal value) => WriterOutput.Value(m, self, value, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.Object)")]
    public static void WriteLine(Meter m, TextWriter self, object? value) => WriterOutput.Value(m, self, value, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.String)")]
    public static void WriteLine(Meter m, TextWriter self, string? value) => WriterOutput.Text(m, self, value, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.Char[])")]
    public static void WriteLine(Meter m, TextWriter self, char[]? buffer) => WriterOutput.Text(m, self, buffer, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.Char[],System.Int32,System.Int32)")]
    public static void WriteLine(Meter m, TextWriter self, char[] buffer, int index, int count) => WriterOutput.Part(m, self, buffer, index, count, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.ReadOnlySpan{System.Char})")]
    [Shim("M:System.IO.StringWriter.WriteLine(System.ReadOnlySpan{System.Char})")]
    public static void WriteLine(Meter m, TextWriter self, ReadOnlySpan<char> buffer) => WriterOutput.Text(m, self, buffer, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.String,System.Object)")]
    public static void WriteLine(Meter m, TextWriter self, string format, object? arg0) => WriterOutput.Format(m, self, format, [arg0], true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.String,System.Object,System.Object)")]
    public static void WriteLine(Meter m, TextWriter self, string format, object? arg0, object? arg1) =>
        WriterOutput.Format(m, self, format, [arg0, arg1], true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.String,System.Object,System.Object,System.Object)")]
    public static void WriteLine(Meter m, TextWriter self, string format, object? arg0, object? arg1, object? arg2) =>
        WriterOutput.Format(m, self, format, [arg0, arg1, arg2], true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.String,System.Object[])")]
    public static void WriteLine(Meter m, TextWriter self, string format, params object?[] arg) =>
        WriterOutput.Format(m, self, format, Arguments(self, arg), true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.String,System.ReadOnlySpan{System.Object})")]
    public static void WriteLine(Meter m, TextWriter self, string format, params ReadOnlySpan<object?> arg) => WriterOutput.Format(m, self, format, arg, true);

    [Shim("M:System.IO.TextWriter.WriteLine(System.Text.StringBuilder)")]
    [Shim("M:System.IO.StringWriter.WriteLine(System.Text.StringBuilder)")]
    public static void WriteLine(Meter m, TextWriter self, StringBuilder? value) =>
        WriterOutput.Text(m, self, value is null ? null : StringBuilderShims.ToString(m, value), true);

    [Shim("M:System.IO.TextWriter.WriteLine")]
    public static void WriteLine(Meter m, TextWriter self) => WriterOutput.Text(m, self, default, line: true);

    private static object?[] Arguments(TextWriter self, object?[] arg)
    {
        _ = self.GetType(); // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(arg);
        return arg;
    }
}
