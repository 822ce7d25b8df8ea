// If this file is wrong an attacker joins long strings for free.
namespace SafeCompile.Runtime;

public static partial class StringShims
{
    [Shim("M:System.String.Join(System.Char,System.String[])")]
    public static string Join(Meter m, char separator, params string?[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JoinStrings(m, ValueText.OfChar(m, separator), value);
    }

    [Shim("M:System.String.Join(System.Char,System.ReadOnlySpan{System.String})")]
    public static string Join(Meter m, char separator, params ReadOnlySpan<string?> value) =>
        JoinStrings(m, ValueText.OfChar(m, separator), value);

    [Shim("M:System.String.Join(System.String,System.String[])")]
    public static string Join(Meter m, string? separator, params string?[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JoinStrings(m, separator, value);
    }

    [Shim("M:System.String.Join(System.String,System.ReadOnlySpan{System.String})")]
    public static string Join(Meter m, string? separator, params ReadOnlySpan<string?> value) => JoinStrings(m, separator, value);

    [Shim("M:System.String.Join(System.Char,System.String[],System.Int32,System.Int32)")]
    public static string Join(Meter m, char separator, string?[] value, int startIndex, int count) =>
        JoinStrings(m, ValueText.OfChar(m, separator), Part(value, startIndex, count));

    [Shim("M:System.String.Join(System.String,System.String[],System.Int32,System.Int32)")]
    public static string Join(Meter m, string? separator, string?[] value, int startIndex, int count) =>
        JoinStrings(m, separator, Part(value, startIndex, count));

    [Shim("M:System.String.Join(System.Char,System.Object[])")]
    public static string Join(Meter m, char separator, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return JoinObjects(m, new ReadOnlySpan<char>(in separator), values);
    }

    [Shim("M:System.String.Join(System.Char,System.ReadOnlySpan{System.Object})")]
    public static string Join(Meter m, char separator, params ReadOnlySpan<object?> values) =>
        JoinObjects(m, new ReadOnlySpan<char>(in separator), values);

    [Shim("M:System.String.Join(System.String,System.Object[])")]
    public static string Join(Meter m, string? separator, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return JoinObjects(m, separator, values);
    }

    [Shim("M:System.String.Join(System.String,System.ReadOnlySpan{System.Object})")]
    public static string Join(Meter m, string? separator, params ReadOnlySpan<object?> values) => JoinObjects(m, separator, values);

    [Shim("M:System.String.Join(System.String,System.Collections.Generic.IEnumerable{System.String})")]
    public static string Join(Meter m, string? separator, IEnumerable<string?> values) => JoinAll(m, separator, values);

    [Shim("M:System.String.Join``1(System.String,System.Collections.Generic.IEnumerable{``0})")]
    public static string Join<T>(Meter m, string? separator, IEnumerable<T> values) => JoinAll(m, separator, values);

    [Shim("M:System.String.Join``1(System.Char,System.Collections.Generic.IEnumerable{``0})")]
    public static string Join<T>(Meter m, char separator, IEnumerable<T> values) => JoinAll(m, new ReadOnlySpan<char>(in separator), values);

    /// <summary>Appends the texts of a sequence; each element is charged when it is reached, since a sequence may never end.</summary>
    internal static void AppendAll<T>(Meter m, ref TextBuffer buffer, ReadOnlySpan<char> separator, IEnumerable<T> values)
    {
        bool first = true;
        IEnumerator<T> source = Source.Open(m, values);
        try
        {
            while (source.MoveNext())
            {
                Guard.Charge(m, 10);
                if (!first) buffer.Append(m, separator);
                first = false;
                AppendPlain(m, ref buffer, source.Current);
            }
        }
        finally
        {
            Source.Close(source);
        }
    }

    /// <summary>Appends the texts of objects.</summary>
    internal static void AppendAll(Meter m, ref TextBuffer buffer, ReadOnlySpan<char> separator, ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            Guard.Charge(m, 5);
            if (i > 0) buffer.Append(m, separator);
            AppendPlain(m, ref buffer, values[i]);
        }
    }

    private static void AppendPlain<T>(Meter m, ref TextBuffer buffer, T value)
    {
        if (SpanText.Has<T>()) SpanText.Append(m, ref buffer, value, null);
        else buffer.Append(m, ValueText.Of(m, value));
    }

    private static string JoinAll<T>(Meter m, ReadOnlySpan<char> separator, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var buffer = new TextBuffer(m);
        AppendAll(m, ref buffer, separator, values);
        return buffer.ToText(m);
    }

    private static string JoinObjects(Meter m, ReadOnlySpan<char> separator, ReadOnlySpan<object?> values)
    {
        var buffer = new TextBuffer(m);
        AppendAll(m, ref buffer, separator, values);
        return buffer.ToText(m);
    }

    private static string JoinStrings(Meter m, string? separator, ReadOnlySpan<string?> values)
    {
        long between = (long)(separator is null ? 0 : separator.Length) * Math.Max(0, values.Length - 1);
        TextCharge.NewString(m, TextShims.TotalLength(m, values) + between);
        Guard.ChargeLong(m, 12L * values.Length);
        return string.Join(separator, values);
    }

    private static ReadOnlySpan<string?> Part(string?[] value, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startIndex, value.Length - count);
        return value.AsSpan(startIndex, count);
    }
}
