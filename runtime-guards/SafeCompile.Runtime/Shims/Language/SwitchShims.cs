// If this file is wrong an attacker hashes long texts for free: a switch over many strings computes a hash of the whole text.
namespace SafeCompile.Runtime;

/// <summary>Pays for what the compiler does by itself with the text of a <c>switch</c>.</summary>
public static class SwitchShims
{
    /// <summary>Charges the hash of <paramref name="text"/> (about a nanosecond per character) and returns it.</summary>
    public static string? Hashed(Meter m, string? text)
    {
        Guard.ChargeLong(m, 4 + (text?.Length ?? 0));
        return text;
    }
}
