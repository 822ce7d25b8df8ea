// If this file is wrong an attacker moves megabytes per call for free: insertions and removals shift everything behind them.
using System.Text;

namespace SafeCompile.Runtime;

public static partial class StringBuilderShims
{
    [Shim("M:System.Text.StringBuilder.Insert(System.Int32,System.String)")]
    public static StringBuilder Insert(Meter m, StringBuilder self, int index, string? value) => InsertText(m, self, index, value);

    [Shim("M:System.Text.StringBuilder.Insert(System.Int32,System.ReadOnlySpan{System.Char})")]
    public static StringBuilder Insert(Meter m, StringBuilder self, int index, ReadOnlySpan<char> value) => InsertText(m, self, index, value);

    [Shim("M:System.Text.StringBuilder.Insert(System.Int32,System.Char)")]
    public static StringBuilder Insert(Meter m, StringBuilder self, int index, char value) =>
        InsertText(m, self, index, new ReadOnlySpan<char>(in value));

    [Shim("M:System.Text.StringBuilder.Insert(System.Int32,System.Char[])")]
    public static StringBuilder Insert(Meter m, StringBuilder self, int index, char[]? value) => InsertText(m, self, index, value);

    [Shim("M:System.Text.StringBuilder.Insert(System.Int32,System.String,System.Int32)")]
    public static StringBuilder Insert(Meter m, StringBuilder self, int index, string? value, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (string.IsNullOrEmpty(value) || count == 0) return InsertText(m, self, index, default);
        var buffer = new TextBuffer(m);
        for (int i = 0; i < count; i++) buffer.Append(m, value);
        InsertText(m, self, index, buffer.Written);
        buffer.Drop();
        return self;
    }

    [Shim("M:System.Text.StringBuilder.Insert(System.Int32,System.Int32)")]
    public static StringBuilder Insert(Meter m, StringBuilder self, int index, int value) => InsertText(m, self, index, TextShims.Text(m, value));

    [Shim("M:System.Text.StringBuilder.Insert(System.Int32,System.Int64)")]
    public static StringBuilder Insert(Meter m, StringBuilder self, int index, long value) => InsertText(m, self, index, TextShims.Text(m, value));

    [Shim("M:System.Text.StringBuilder.Insert(System.Int32,System.Double)")]
    public static StringBuilder Insert(Meter m, StringBuilder self, int index, double value) =>
        InsertText(m, self, index, TextShims.Text(m, value));

    [Shim("M:System.Text.StringBuilder.Insert(System.Int32,System.Decimal)")]
    public static StringBuilder Insert(Meter m, StringBuilder self, int index, decimal value) =>
        InsertText(m, self, index, TextShims.Text(m, value));

    [Shim("M:System.Text.StringBuilder.Insert(System.Int32,System.Boolean)")]
    public static StringBuilder Insert(Meter m, StringBuilder self, int index, bool value) => InsertText(m, self, index, TextShims.Text(m, value));

    [Shim("M:System.Text.StringBuilder.Insert(System.Int32,System.Object)")]
    public static StringBuilder Insert(Meter m, StringBuilder self, int index, object? value) =>
        value is null ? Append(m, self, "") : InsertText(m, self, index, TextShims.Text(m, value)); // Null is inserted anywhere.

    [Shim("M:System.Text.StringBuilder.Remove(System.Int32,System.Int32)")]
    public static StringBuilder Remove(Meter m, StringBuilder self, int startIndex, int length)
    {
        Guard.ChargeLong(m, 20 + Math.Max(0L, self.Length - (long)startIndex) / 4);
        return self.Remove(startIndex, length);
    }

    [Shim("M:System.Text.StringBuilder.Replace(System.Char,System.Char)")]
    public static StringBuilder Replace(Meter m, StringBuilder self, char oldChar, char newChar) =>
        Replace(m, self, oldChar, newChar, 0, self.Length);

    [Shim("M:System.Text.StringBuilder.Replace(System.Char,System.Char,System.Int32,System.Int32)")]
    public static StringBuilder Replace(Meter m, StringBuilder self, char oldChar, char newChar, int startIndex, int count)
    {
        TextCharge.Walk(m, Math.Clamp(count, 0, self.Length));
        return self.Replace(oldChar, newChar, startIndex, count);
    }

    [Shim("M:System.Text.StringBuilder.Replace(System.String,System.String)")]
    public static StringBuilder Replace(Meter m, StringBuilder self, string oldValue, string? newValue) =>
        Replace(m, self, oldValue, newValue, 0, self.Length);

    /// <summary>Through a string: the builder's own way leaves chunks behind.</summary>
    [Shim("M:System.Text.StringBuilder.Replace(System.String,System.String,System.Int32,System.Int32)")]
    public static StringBuilder Replace(Meter m, StringBuilder self, string oldValue, string? newValue, int startIndex, int count)
    {
        _ = self.Length; // A null receiver throws first, as in the original.
        ArgumentException.ThrowIfNullOrEmpty(oldValue);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)startIndex, (uint)self.Length, nameof(startIndex));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(self.Length - startIndex), nameof(count));
        string before = ToString(m, self, startIndex, count);
        string after = StringShims.Replace(m, before, oldValue, newValue);
        if (ReferenceEquals(before, after)) return self;
        string tail = ToString(m, self, startIndex + count, self.Length - startIndex - count);

        // All is paid before the first change, so that a trap leaves the text as it was.
        EnsureCapacity(m, self, startIndex + after.Length + tail.Length);
        TextCharge.Scan(m, after.Length);
        TextCharge.Scan(m, tail.Length);
        self.Length = startIndex;
        return self.Append(after).Append(tail);
    }

    [Shim("M:System.Text.StringBuilder.CopyTo(System.Int32,System.Char[],System.Int32,System.Int32)")]
    public static void CopyTo(Meter m, StringBuilder self, int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        TextCharge.Scan(m, Math.Clamp(count, 0, self.Length));
        self.CopyTo(sourceIndex, destination, destinationIndex, count);
    }

    [Shim("M:System.Text.StringBuilder.CopyTo(System.Int32,System.Span{System.Char},System.Int32)")]
    public static void CopyTo(Meter m, StringBuilder self, int sourceIndex, Span<char> destination, int count)
    {
        TextCharge.Scan(m, Math.Clamp(count, 0, self.Length));
        self.CopyTo(sourceIndex, destination, count);
    }

    [Shim("M:System.Text.StringBuilder.Equals(System.Text.StringBuilder)")]
    public static bool Equals(Meter m, StringBuilder self, StringBuilder? sb)
    {
        TextCharge.Walk(m, self.Length);
        return self.Equals(sb);
    }

    [Shim("M:System.Text.StringBuilder.Equals(System.ReadOnlySpan{System.Char})")]
    public static bool Equals(Meter m, StringBuilder self, ReadOnlySpan<char> span)
    {
        TextCharge.Walk(m, span.Length);
        return self.Equals(span);
    }

    // Takes the tail off and puts it back, so that the builder stays one chunk; the tail waits in a recycled array.
    private static StringBuilder InsertText(Meter m, StringBuilder self, int index, ReadOnlySpan<char> value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)self.Length, nameof(index));
        if (value.IsEmpty || index == self.Length || value.Length > self.MaxCapacity - self.Length) return AppendOrThrow(m, self, index, value);
        int rest = self.Length - index;
        Room(m, self, value.Length);
        Guard.ChargeLong(m, (rest >> 1) + 20);
        char[] tail = System.Buffers.ArrayPool<char>.Shared.Rent(rest);
        self.CopyTo(index, tail.AsSpan(), rest);
        self.Length = index;
        self.Append(value).Append(tail.AsSpan(0, rest));
        System.Buffers.ArrayPool<char>.Shared.Return(tail);
        return self;
    }

    private static StringBuilder AppendOrThrow(Meter m, StringBuilder self, int index, ReadOnlySpan<char> value) =>
        index == self.Length ? Append(m, self, value) : self.Insert(index, value);
}
