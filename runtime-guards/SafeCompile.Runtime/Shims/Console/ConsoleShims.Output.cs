// If this file is wrong an attacker floods the host's output for free.
namespace SafeCompile.Runtime;

public static partial class ConsoleShims
{
    [Shim("M:System.Console.Write(System.Boolean)")]
    public static void Write(Meter m, bool value) => WriterOutput.Value(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.Char)")]
    public static void Write(Meter m, char value) => WriterOutput.Value(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.Int32)")]
    public static void Write(Meter m, int value) => WriterOutput.Value(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.UInt32)")]
    public static void Write(Meter m, uint value) => WriterOutput.Value(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.Int64)")]
    public static void Write(Meter m, long value) => WriterOutput.Value(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.UInt64)")]
    public static void Write(Meter m, ulong value) => WriterOutput.Value(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.Single)")]
    public static void Write(Meter m, float value) => WriterOutput.Value(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.Double)")]
    public static void Write(Meter m, double value) => WriterOutput.Value(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.Decimal)")]
    public static void Write(Meter m, decimal value) => WriterOutput.Value(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.Object)")]
    public static void Write(Meter m, object? value) => WriterOutput.Value(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.String)")]
    public static void Write(Meter m, string? value) => WriterOutput.Text(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.Char[])")]
    public static void Write(Meter m, char[]? buffer) => WriterOutput.Text(m, Out(m), buffer, false);

    [Shim("M:System.Console.Write(System.Char[],System.Int32,System.Int32)")]
    public static void Write(Meter m, char[] buffer, int index, int count) => WriterOutput.Part(m, Out(m), buffer, index, count, false);

    [Shim("M:System.Console.Write(System.ReadOnlySpan{System.Char})")]
    public static void Write(Meter m, ReadOnlySpan<char> value) => WriterOutput.Text(m, Out(m), value, false);

    [Shim("M:System.Console.Write(System.String,System.Object)")]
    public static void Write(Meter m, string format, object? arg0) => WriterOutput.Format(m, Out(m), format, [arg0], false);

    [Shim("M:System.Console.Write(System.String,System.Object,System.Object)")]
    public static void Write(Meter m, string format, object? arg0, object? arg1) =>
        WriterOutput.Format(m, Out(m), format, [arg0, arg1], false);

    [Shim("M:System.Console.Write(System.String,System.Object,System.Object,System.Object)")]
    public static void Write(Meter m, string format, object? arg0, object? arg1, object? arg2) =>
        WriterOutput.Format(m, Out(m), format, [arg0, arg1, arg2], false);

    [Shim("M:System.Console.Write(System.String,System.Object[])")]
    public static void Write(Meter m, string format, params object?[]? arg) =>
        WriterOutput.Format(m, Out(m), format, arg ?? [null, null], false);

    [Shim("M:System.Console.Write(System.String,System.ReadOnlySpan{System.Object})")]
    public static void Write(Meter m, string format, params ReadOnlySpan<object?> arg) => WriterOutput.Format(m, Out(m), format, arg, false);

    [Shim("M:System.Console.WriteLine(System.Boolean)")]
    public static void WriteLine(Meter m, bool value) => WriterOutput.Value(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.Char)")]
    public static void WriteLine(Meter m, char value) => WriterOutput.Value(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.Int32)")]
    public static void WriteLine(Meter m, int value) => WriterOutput.Value(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.UInt32)")]
    public static void WriteLine(Meter m, uint value) => WriterOutput.Value(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.Int64)")]
    public static void WriteLine(Meter m, long value) => WriterOutput.Value(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.UInt64)")]
    public static void WriteLine(Meter m, ulong value) => WriterOutput.Value(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.Single)")]
    public static void WriteLine(Meter m, float value) => WriterOutput.Value(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.Double)")]
    public static void WriteLine(Meter m, double value) => WriterOutput.Value(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.Decimal)")]
    public static void WriteLine(Meter m, decimal value) => WriterOutput.Value(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.Object)")]
    public static void WriteLine(Meter m, object? value) => WriterOutput.Value(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.String)")]
    public static void WriteLine(Meter m, string? value) => WriterOutput.Text(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.Char[])")]
    public static void WriteLine(Meter m, char[]? buffer) => WriterOutput.Text(m, Out(m), buffer, true);

    [Shim("M:System.Console.WriteLine(System.Char[],System.Int32,System.Int32)")]
    public static void WriteLine(Meter m, char[] buffer, int index, int count) => WriterOutput.Part(m, Out(m), buffer, index, count, true);

    [Shim("M:System.Console.WriteLine(System.ReadOnlySpan{System.Char})")]
    public static void WriteLine(Meter m, ReadOnlySpan<char> value) => WriterOutput.Text(m, Out(m), value, true);

    [Shim("M:System.Console.WriteLine(System.String,System.Object)")]
    public static void WriteLine(Meter m, string format, object? arg0) => WriterOutput.Format(m, Out(m), format, [arg0], true);

    [Shim("M:System.Console.WriteLine(System.String,System.Object,System.Object)")]
    public static void WriteLine(Meter m, string format, object? arg0, object? arg1) =>
        WriterOutput.Format(m, Out(m), format, [arg0, arg1], true);

    [Shim("M:System.Console.WriteLine(System.String,System.Object,System.Object,System.Object)")]
    public static void WriteLine(Meter m, string format, object? arg0, object? arg1, object? arg2) =>
        WriterOutput.Format(m, Out(m), format, [arg0, arg1, arg2], true);

    [Shim("M:System.Console.WriteLine(System.String,System.Object[])")]
    public static void WriteLine(Meter m, string format, params object?[]? arg) =>
        WriterOutput.Format(m, Out(m), format, arg ?? [null, null], true);

    [Shim("M:System.Console.WriteLine(System.String,System.ReadOnlySpan{System.Object})")]
    public static void WriteLine(Meter m, string format, params ReadOnlySpan<object?> arg) => WriterOutput.Format(m, Out(m), format, arg, true);

    [Shim("M:System.Console.WriteLine")]
    public static void WriteLine(Meter m) => WriterOutput.Text(m, Out(m), default, line: true);
}
