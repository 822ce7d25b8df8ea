using System.Globalization;

namespace SafeCompile.Hosting;

/// <summary>Converts command-line strings to parameter types, invariantly.</summary>
internal static class ArgumentConverter
{
    /// <summary>Throws <see cref="PluginHostException"/> SC7005, naming the argument, when it does not fit.</summary>
    internal static object? Convert(string text, Type type, int position)
    {
        try
        {
            return Parse(text, Nullable.GetUnderlyingType(type) ?? type)
                ?? throw new PluginHostException(HostErrors.Argument, $"Argument {position}: a parameter of type {Flattening.TypeName(type)} cannot be given as text.");
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw new PluginHostException(HostErrors.Argument, $"Argument {position}: '{text}' is not a {Flattening.TypeName(type)}.", e);
        }
    }

    private static object? Parse(string text, Type type)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (type == typeof(string) || type == typeof(object)) return text;
        if (type.IsEnum) return Enum.Parse(type, text, ignoreCase: true);
        if (type == typeof(Half)) return Half.Parse(text, invariant);
        if (type == typeof(Int128)) return Int128.Parse(text, invariant);
        if (type == typeof(UInt128)) return UInt128.Parse(text, invariant);
        if (type == typeof(nint)) return nint.Parse(text, invariant);
        if (type == typeof(nuint)) return nuint.Parse(text, invariant);
        if (type == typeof(TimeSpan)) return TimeSpan.Parse(text, invariant);
        if (type == typeof(Guid)) return Guid.Parse(text);
        return Type.GetTypeCode(type) is TypeCode.Object or TypeCode.Empty or TypeCode.DBNull ? null : System.Convert.ChangeType(text, type, invariant);
    }
}
