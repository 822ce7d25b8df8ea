// If this file is wrong an attacker concatenates long strings for free.
namespace SafeCompile.Runtime;

public static partial class StringShims
{
    [Shim("M:System.String.Concat(System.String,System.String)")]
    public static string Concat(Meter m, string? str0, string? str1) => TextShims.Concat(m, str0, str1);

    [Shim("M:System.String.Concat(System.String,System.String,System.String)")]
    public static string Concat(Meter m, string? str0, string? str1, string? str2) => TextShims.Concat(m, str0, str1, str2);

    [Shim("M:System.String.Concat(System.String,System.String,System.String,System.String)")]
    public static string Concat(Meter m, string? str0, string? str1, string? str2, string? str3) =>
        TextShims.Concat(m, str0, str1, str2, str3);

    [Shim("M:System.String.Concat(System.String[])")]
    public static string Concat(Meter m, params string?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return TextShims.Concat(m, values);
    }

    [Shim("M:System.String.Concat(System.ReadOnlySpan{System.String})")]
    public static string Concat(Meter m, params ReadOnlySpan<string?> values)
    {
        TextCharge.NewString(m, TextShims.TotalLength(m, values));
        return string.Concat(values);
    }

    [Shim("M:System.String.Concat(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char})")]
    public static string Concat(Meter m, ReadOnlySpan<char> str0, ReadOnlySpan<char> str1)
    {
        TextCharge.NewString(m, (long)str0.Length + str1.Length);
        return string.Concat(str0, str1);
    }

    [Shim("M:System.String.Concat(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char})")]
    public static string Concat(Meter m, ReadOnlySpan<char> str0, ReadOnlySpan<char> str1, ReadOnlySpan<char> str2)
    {
        TextCharge.NewString(m, (long)str0.Length + str1.Length + str2.Length);
        return string.Concat(str0, str1, str2);
    }

    [Shim("M:System.String.Concat(System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char},System.ReadOnlySpan{System.Char})")]
    public static string Concat(Meter m, ReadOnlySpan<char> str0, ReadOnlySpan<char> str1, ReadOnlySpan<char> str2, ReadOnlySpan<char> str3)
    {
        TextCharge.NewString(m, (long)str0.Length + str1.Length + str2.Length + str3.Length);
        return string.Concat(str0, str1, str2, str3);
    }

    [Shim("M:System.String.Concat(System.Object)")]
    public static string Concat(Meter m, object? arg0) => TextShims.Text(m, arg0);

    [Shim("M:System.String.Concat(System.Object,System.Object)")]
    public static string Concat(Meter m, object? arg0, object? arg1) => TextShims.Concat(m, TextShims.Text(m, arg0), TextShims.Text(m, arg1));

    [Shim("M:System.String.Concat(System.Object,System.Object,System.Object)")]
    public static string Concat(Meter m, object? arg0, object? arg1, object? arg2) =>
        TextShims.Concat(m, TextShims.Text(m, arg0), TextShims.Text(m, arg1), TextShims.Text(m, arg2));

    [Shim("M:System.String.Concat(System.Object[])")]
    public static string Concat(Meter m, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return JoinObjects(m, default, args);
    }

    [Shim("M:System.String.Concat(System.ReadOnlySpan{System.Object})")]
    public static string Concat(Meter m, params ReadOnlySpan<object?> args) => JoinObjects(m, default, args);

    [Shim("M:System.String.Concat(System.Collections.Generic.IEnumerable{System.String})")]
    public static string Concat(Meter m, IEnumerable<string?> values) => JoinAll(m, default, values);

    [Shim("M:System.String.Concat``1(System.Collections.Generic.IEnumerable{``0})")]
    public static string Concat<T>(Meter m, IEnumerable<T> values) => JoinAll(m, default, values);
}
