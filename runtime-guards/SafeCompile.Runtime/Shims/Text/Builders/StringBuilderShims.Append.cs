// If this file is wrong an attacker grows a builder without paying.
using System.Text;

namespace SafeCompile.Runtime;

public static partial class StringBuilderShims
{
    [Shim("M:System.Text.StringBuilder.Append(System.String)")]
    public static StringBuilder Append(Meter m, StringBuilder self, string? value)
    {
        if (!string.IsNullOrEmpty(value)) Room(m, self, value.Length);
        return self.Append(value);
    }

    /// <summary><c>sb.Append(provider, $"…")</c>: the text is finished; the culture is the invariant one whatever the provider says.</summary>
    public static StringBuilder Append(Meter m, StringBuilder self, IFormatProvider? provider, string? value) => Append(m, self, value);

    /// <inheritdoc cref="Append(Meter, StringBuilder, IFormatProvider?, string?)"/>
    public static StringBuilder AppendLine(Meter m, StringBuilder self, IFormatProvider? provider, string? value) => AppendLine(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.Char)")]
    public static StringBuilder Append(Meter m, StringBuilder self, char value)
    {
        Room(m, self, 1);
        return self.Append(value);
    }

    [Shim("M:System.Text.StringBuilder.Append(System.Char,System.Int32)")]
    public static StringBuilder Append(Meter m, StringBuilder self, char value, int repeatCount)
    {
        Room(m, self, repeatCount);
        return self.Append(value, repeatCount);
    }

    [Shim("M:System.Text.StringBuilder.Append(System.Char[])")]
    public static StringBuilder Append(Meter m, StringBuilder self, char[]? value)
    {
        if (value is not null) Room(m, self, value.Length);
        return self.Append(value);
    }

    [Shim("M:System.Text.StringBuilder.Append(System.Char[],System.Int32,System.Int32)")]
    public static StringBuilder Append(Meter m, StringBuilder self, char[]? value, int startIndex, int charCount)
    {
        Room(m, self, Math.Clamp(charCount, 0, value is null ? 0 : value.Length));
        return self.Append(value, startIndex, charCount);
    }

    [Shim("M:System.Text.StringBuilder.Append(System.String,System.Int32,System.Int32)")]
    public static StringBuilder Append(Meter m, StringBuilder self, string? value, int startIndex, int count)
    {
        Room(m, self, Math.Clamp(count, 0, value is null ? 0 : value.Length));
        return self.Append(value, startIndex, count);
    }

    [Shim("M:System.Text.StringBuilder.Append(System.ReadOnlySpan{System.Char})")]
    public static StringBuilder Append(Meter m, StringBuilder self, ReadOnlySpan<char> value)
    {
        Room(m, self, value.Length);
        return self.Append(value);
    }

    [Shim("M:System.Text.StringBuilder.Append(System.Text.StringBuilder)")]
    public static StringBuilder Append(Meter m, StringBuilder self, StringBuilder? value) =>
        value is null ? Append(m, self, "") : Append(m, self, ToString(m, value));

    [Shim("M:System.Text.StringBuilder.Append(System.Text.StringBuilder,System.Int32,System.Int32)")]
    public static StringBuilder Append(Meter m, StringBuilder self, StringBuilder? value, int startIndex, int count)
    {
        _ = self.Length; // A null receiver throws as the original would.
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (value is null && (startIndex != 0 || count != 0)) throw new ArgumentNullException(nameof(value));
        if (value is not null && count > 0 && startIndex > value.Length - count) throw new ArgumentOutOfRangeException(nameof(startIndex));
        return Append(m, self, count == 0 ? "" : ToString(m, value!, startIndex, count));
    }

    [Shim("M:System.Text.StringBuilder.Append(System.Object)")]
    public static StringBuilder Append(Meter m, StringBuilder self, object? value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.Boolean)")]
    public static StringBuilder Append(Meter m, StringBuilder self, bool value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.SByte)")]
    public static StringBuilder Append(Meter m, StringBuilder self, sbyte value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.Byte)")]
    public static StringBuilder Append(Meter m, StringBuilder self, byte value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.Int16)")]
    public static StringBuilder Append(Meter m, StringBuilder self, short value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.UInt16)")]
    public static StringBuilder Append(Meter m, StringBuilder self, ushort value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.Int32)")]
    public static StringBuilder Append(Meter m, StringBuilder self, int value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.UInt32)")]
    public static StringBuilder Append(Meter m, StringBuilder self, uint value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.Int64)")]
    public static StringBuilder Append(Meter m, StringBuilder self, long value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.UInt64)")]
    public static StringBuilder Append(Meter m, StringBuilder self, ulong value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.Single)")]
    public static StringBuilder Append(Meter m, StringBuilder self, float value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.Double)")]
    public static StringBuilder Append(Meter m, StringBuilder self, double value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.Append(System.Decimal)")]
    public static StringBuilder Append(Meter m, StringBuilder self, decimal value) => AppendValue(m, self, value);

    [Shim("M:System.Text.StringBuilder.AppendLine")]
    public static StringBuilder AppendLine(Meter m, StringBuilder self) => Append(m, self, '\n');

    [Shim("M:System.Text.StringBuilder.AppendLine(System.String)")]
    public static StringBuilder AppendLine(Meter m, StringBuilder self, string? value) => Append(m, Append(m, self, value), '\n');

    private static StringBuilder AppendValue<T>(Meter m, StringBuilder self, T value)
    {
        _ = self.Length; // A null receiver throws as the original would.
        if (!SpanText.Has<T>()) return Append(m, self, ValueText.Of(m, value));
        var buffer = new TextBuffer(m);
        SpanText.Append(m, ref buffer, value, null);
        Append(m, self, buffer.Written);
        buffer.Drop();
        return self;
    }
}
