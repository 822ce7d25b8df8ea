// If this file is wrong an attacker makes short texts without paying.
namespace SafeCompile.Runtime;

/// <summary>Text of <see cref="Index"/> and <see cref="Range"/>.</summary>
public static class RangeShims
{
    [Shim("M:System.Index.ToString")]
    public static string ToString(Meter m, Index self) => ValueText.Of(m, self)!;

    [Shim("M:System.Range.ToString")]
    public static string ToString(Meter m, Range self) => ValueText.Of(m, self)!;
}
