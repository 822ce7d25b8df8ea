using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace SafeCompile.Tests.Shims.Text;

/// <summary>
/// Upper and lower case, and comparisons that ignore it, come from tables inside the framework where globalization is invariant, as in everything
/// that safec runs; with ICU they would follow the version on the machine. A framework with other tables fails here.
/// </summary>
public sealed class CasingTests
{
    private const string Tables = "B4FA9C1682DE95C8F29193F3DF48BDF6D41B69E78745A7EF0F2CFC82B7A53BAD";

    [Fact]
    public void Globalization_is_invariant() => Assert.True(AppContext.TryGetSwitch("System.Globalization.Invariant", out bool invariant) && invariant);

    [Fact]
    public void The_casing_of_all_characters_is_the_known_one()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        for (int c = 0; c <= char.MaxValue; c++)
        {
            char upper = char.ToUpperInvariant((char)c);
            writer.Write((ushort)upper);
            writer.Write((ushort)char.ToLowerInvariant((char)c));
            writer.Write(string.Equals(((char)c).ToString(), upper.ToString(), StringComparison.OrdinalIgnoreCase));
        }

        for (int r = char.MaxValue + 1; r <= 0x10FFFF; r++)
        {
            writer.Write(Rune.ToUpperInvariant(new Rune(r)).Value);
            writer.Write(Rune.ToLowerInvariant(new Rune(r)).Value);
        }

        writer.Flush();
        Assert.Equal(Tables, Convert.ToHexString(SHA256.HashData(bytes.ToArray())));
    }
}
