// If this file is wrong an attacker formats or parses identifiers without paying. New ones are not to be had: they are not repeatable.
namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="Guid"/>.</summary>
public static class GuidShims
{
    [Shim("M:System.Guid.#ctor(System.String)")]
    public static Guid New(Meter m, string g)
    {
        ArgumentNullException.ThrowIfNull(g);
        return Parse(m, g);
    }

    [Shim("M:System.Guid.ToString")]
    public static string ToString(Meter m, Guid self) => ValueText.Of(m, self)!;

    [Shim("M:System.Guid.ToString(System.String)")]
    public static string ToString(Meter m, Guid self, string? format) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Guid.ToString(System.String,System.IFormatProvider)")]
    public static string ToString(Meter m, Guid self, string? format, IFormatProvider? provider) => ValueText.Of(m, self, format)!;

    [Shim("M:System.Guid.ToByteArray")]
    public static byte[] ToByteArray(Meter m, Guid self)
    {
        Guard.Charge(m, 20, 40);
        return self.ToByteArray();
    }

    [Shim("M:System.Guid.Parse(System.String)")]
    public static Guid Parse(Meter m, string input)
    {
        NumberParsing.Pay(m, input is null ? 0 : input.Length);
        return Guid.Parse(input!);
    }

    [Shim("M:System.Guid.TryParse(System.String,System.Guid@)")]
    public static bool TryParse(Meter m, string? input, out Guid result)
    {
        NumberParsing.Pay(m, input is null ? 0 : input.Length);
        return Guid.TryParse(input, out result);
    }

    [Shim("M:System.Guid.ParseExact(System.String,System.String)")]
    public static Guid ParseExact(Meter m, string input, string format)
    {
        NumberParsing.Pay(m, input is null ? 0 : input.Length);
        return Guid.ParseExact(input!, format);
    }

    [Shim("M:System.Guid.TryParseExact(System.String,System.String,System.Guid@)")]
    public static bool TryParseExact(Meter m, string? input, string? format, out Guid result)
    {
        NumberParsing.Pay(m, input is null ? 0 : input.Length);
        return Guid.TryParseExact(input, format, out result);
    }
}
