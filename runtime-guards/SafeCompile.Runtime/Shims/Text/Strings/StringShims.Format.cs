// If this file is wrong an attacker amplifies a short format into a long text for free.
namespace SafeCompile.Runtime;

public static partial class StringShims
{
    [Shim("M:System.String.Format(System.String,System.Object)")]
    public static string Format(Meter m, string format, object? arg0) => FormatString.Of(m, null, format, [arg0]);

    [Shim("M:System.String.Format(System.String,System.Object,System.Object)")]
    public static string Format(Meter m, string format, object? arg0, object? arg1) => FormatString.Of(m, null, format, [arg0, arg1]);

    [Shim("M:System.String.Format(System.String,System.Object,System.Object,System.Object)")]
    public static string Format(Meter m, string format, object? arg0, object? arg1, object? arg2) =>
        FormatString.Of(m, null, format, [arg0, arg1, arg2]);

    [Shim("M:System.String.Format(System.String,System.Object[])")]
    public static string Format(Meter m, string format, params object?[] args) => Format(m, null, format, args);

    [Shim("M:System.String.Format(System.String,System.ReadOnlySpan{System.Object})")]
    public static string Format(Meter m, string format, params ReadOnlySpan<object?> args) => FormatString.Of(m, null, format, args);

    [Shim("M:System.String.Format(System.IFormatProvider,System.String,System.Object)")]
    public static string Format(Meter m, IFormatProvider? provider, string format, object? arg0) =>
        FormatString.Of(m, provider, format, [arg0]);

    [Shim("M:System.String.Format(System.IFormatProvider,System.String,System.Object,System.Object)")]
    public static string Format(Meter m, IFormatProvider? provider, string format, object? arg0, object? arg1) =>
        FormatString.Of(m, provider, format, [arg0, arg1]);

    [Shim("M:System.String.Format(System.IFormatProvider,System.String,System.Object,System.Object,System.Object)")]
    public static string Format(Meter m, IFormatProvider? provider, string format, object? arg0, object? arg1, object? arg2) =>
        FormatString.Of(m, provider, format, [arg0, arg1, arg2]);

    [Shim("M:System.String.Format(System.IFormatProvider,System.String,System.Object[])")]
    public static string Format(Meter m, IFormatProvider? provider, string format, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(args);
        return FormatString.Of(m, provider, format, args);
    }

    [Shim("M:System.String.Format(System.IFormatProvider,System.String,System.ReadOnlySpan{System.Object})")]
    public static string Format(Meter m, IFormatProvider? provider, string format, params ReadOnlySpan<object?> args) =>
        FormatString.Of(m, provider, format, args);
}
