// If this file is wrong an attacker formats a base-library value through its interface, past the charge of its own member.
namespace SafeCompile.Runtime;

/// <summary>Members of <see cref="IFormattable"/>: who formats is decided by the object, as in composite formatting.</summary>
public static class FormattableShims
{
    [Shim("M:System.IFormattable.ToString(System.String,System.IFormatProvider)")]
    public static string? ToString(Meter m, IFormattable self, string? format, IFormatProvider? formatProvider)
    {
        _ = self.GetType(); // A null receiver throws as the original would.
        return ValueText.Of<object>(m, self, format, formatProvider, formattable: true);
    }
}
