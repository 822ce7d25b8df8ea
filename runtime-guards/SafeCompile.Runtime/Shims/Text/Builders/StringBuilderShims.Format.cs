// If this file is wrong an attacker amplifies a short format or a short separator into a long text for free.
using System.Text;

namespace SafeCompile.Runtime;

public static partial class StringBuilderShims
{
    [Shim("M:System.Text.StringBuilder.AppendFormat(System.String,System.Object)")]
    public static StringBuilder AppendFormat(Meter m, StringBuilder self, string format, object? arg0) =>
        AppendFormatted(m, self, null, format, [arg0]);

    [Shim("M:System.Text.StringBuilder.AppendFormat(System.String,System.Object,System.Object)")]
    public static StringBuilder AppendFormat(Meter m, StringBuilder self, string format, object? arg0, object? arg1) =>
        AppendFormatted(m, self, null, format, [arg0, arg1]);

    [Shim("M:System.Text.StringBuilder.AppendFormat(System.String,System.Object,System.Object,System.Object)")]
    public static StringBuilder AppendFormat(Meter m, StringBuilder self, string format, object? arg0, object? arg1, object? arg2) =>
        AppendFormatted(m, self, null, format, [arg0, arg1, arg2]);

    [Shim("M:System.Text.StringBuilder.AppendFormat(System.String,System.Object[])")]
    public static StringBuilder AppendFormat(Meter m, StringBuilder self, string format, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return AppendFormatted(m, self, null, format, args);
    }

    [Shim("M:System.Text.StringBuilder.AppendFormat(System.String,System.ReadOnlySpan{System.Object})")]
    public static StringBuilder AppendFormat(Meter m, StringBuilder self, string format, params ReadOnlySpan<object?> args) =>
        AppendFormatted(m, self, null, format, args);

    [Shim("M:System.Text.StringBuilder.AppendFormat(System.IFormatProvider,System.String,System.Object)")]
    public static StringBuilder AppendFormat(Meter m, StringBuilder self, IFormatProvider? provider, string format, object? arg0) =>
        AppendFormatted(m, self, provider, format, [arg0]);

    [Shim("M:System.Text.StringBuilder.AppendFormat(System.IFormatProvider,System.String,System.Object,System.Object)")]
    public static StringBuilder AppendFormat(Meter m, StringBuilder self, IFormatProvider? provider, string format, object? arg0, object? arg1) =>
        AppendFormatted(m, self, provider, format, [arg0, arg1]);

    [Shim("M:System.Text.StringBuilder.AppendFormat(System.IFormatProvider,System.String,System.Object,System.Object,System.Object)")]
    public static StringBuilder AppendFormat(
        Meter m, StringBuilder self, IFormatProvider? provider, string format, object? arg0, object? arg1, object? arg2) =>
        AppendFormatted(m, self, provider, format, [arg0, arg1, arg2]);

    [Shim("M:System.Text.StringBuilder.AppendFormat(System.IFormatProvider,System.String,System.Object[])")]
    public static StringBuilder AppendFormat(Meter m, StringBuilder self, IFormatProvider? provider, string format, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return AppendFormatted(m, self, provider, format, args);
    }

    [Shim("M:System.Text.StringBuilder.AppendFormat(System.IFormatProvider,System.String,System.ReadOnlySpan{System.Object})")]
    public static StringBuilder AppendFormat(
        Meter m, StringBuilder self, IFormatProvider? provider, string format, params ReadOnlySpan<object?> args) =>
        AppendFormatted(m, self, provider, format, args);

    [Shim("M:System.Text.StringBuilder.AppendJoin(System.String,System.Object[])")]
    public static StringBuilder AppendJoin(Meter m, StringBuilder self, string? separator, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return AppendJoined(m, self, separator, values);
    }

    [Shim("M:System.Text.StringBuilder.AppendJoin(System.String,System.ReadOnlySpan{System.Object})")]
    public static StringBuilder AppendJoin(Meter m, StringBuilder self, string? separator, params ReadOnlySpan<object?> values) =>
        AppendJoined(m, self, separator, values);

    [Shim("M:System.Text.StringBuilder.AppendJoin``1(System.String,System.Collections.Generic.IEnumerable{``0})")]
    public static StringBuilder AppendJoin<T>(Meter m, StringBuilder self, string? separator, IEnumerable<T> values) =>
        AppendJoined(m, self, separator, values);

    [Shim("M:System.Text.StringBuilder.AppendJoin(System.String,System.String[])")]
    public static StringBuilder AppendJoin(Meter m, StringBuilder self, string? separator, params string?[] values)
    {
        _ = self.Length; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(values);
        return Append(m, self, StringShims.Join(m, separator, values));
    }

    [Shim("M:System.Text.StringBuilder.AppendJoin(System.String,System.ReadOnlySpan{System.String})")]
    public static StringBuilder AppendJoin(Meter m, StringBuilder self, string? separator, params ReadOnlySpan<string?> values) =>
        Append(m, self, StringShims.Join(m, separator, values));

    [Shim("M:System.Text.StringBuilder.AppendJoin(System.Char,System.Object[])")]
    public static StringBuilder AppendJoin(Meter m, StringBuilder self, char separator, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return AppendJoined(m, self, new ReadOnlySpan<char>(in separator), values);
    }

    [Shim("M:System.Text.StringBuilder.AppendJoin(System.Char,System.ReadOnlySpan{System.Object})")]
    public static StringBuilder AppendJoin(Meter m, StringBuilder self, char separator, params ReadOnlySpan<object?> values) =>
        AppendJoined(m, self, new ReadOnlySpan<char>(in separator), values);

    [Shim("M:System.Text.StringBuilder.AppendJoin``1(System.Char,System.Collections.Generic.IEnumerable{``0})")]
    public static StringBuilder AppendJoin<T>(Meter m, StringBuilder self, char separator, IEnumerable<T> values) =>
        AppendJoined(m, self, new ReadOnlySpan<char>(in separator), values);

    [Shim("M:System.Text.StringBuilder.AppendJoin(System.Char,System.String[])")]
    public static StringBuilder AppendJoin(Meter m, StringBuilder self, char separator, params string?[] values)
    {
        _ = self.Length; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(values);
        return Append(m, self, StringShims.Join(m, separator, values));
    }

    [Shim("M:System.Text.StringBuilder.AppendJoin(System.Char,System.ReadOnlySpan{System.String})")]
    public static StringBuilder AppendJoin(Meter m, StringBuilder self, char separator, params ReadOnlySpan<string?> values) =>
        Append(m, self, StringShims.Join(m, separator, values));

    private static StringBuilder AppendFormatted(
        Meter m, StringBuilder self, IFormatProvider? provider, string format, ReadOnlySpan<object?> args)
    {
        _ = self.Length; // A null receiver throws as the original would.
        ArgumentNullException.ThrowIfNull(format);
        var buffer = new TextBuffer(m);
        FormatString.Append(m, ref buffer, provider, format, args);
        return AppendAndDrop(m, self, ref buffer);
    }

    private static StringBuilder AppendJoined<T>(Meter m, StringBuilder self, ReadOnlySpan<char> separator, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var buffer = new TextBuffer(m);
        StringShims.AppendAll(m, ref buffer, separator, values);
        return AppendAndDrop(m, self, ref buffer);
    }

    private static StringBuilder AppendJoined(Meter m, StringBuilder self, ReadOnlySpan<char> separator, ReadOnlySpan<object?> values)
    {
        var buffer = new TextBuffer(m);
        StringShims.AppendAll(m, ref buffer, separator, values);
        return AppendAndDrop(m, self, ref buffer);
    }

    private static StringBuilder AppendAndDrop(Meter m, StringBuilder self, ref TextBuffer buffer)
    {
        Append(m, self, buffer.Written);
        buffer.Drop();
        return self;
    }
}
