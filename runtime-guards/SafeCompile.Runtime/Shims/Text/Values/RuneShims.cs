// If this file is wrong an attacker allocates a few bytes per call unpaid.
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>Text of a <see cref="Rune"/>; everything else of it is direct.</summary>
public static class RuneShims
{
    [Shim("M:System.Text.Rune.ToString")]
    public static string ToString(Meter m, Rune self)
    {
        TextCharge.NewString(m, 2);
        return self.ToString();
    }
}
