// If this file is wrong an attacker makes a search of length n * m for the price of n.
namespace SafeCompile.Runtime;

/// <summary>
/// Searching text in text without case, with the results of <see cref="StringComparison.OrdinalIgnoreCase"/>: 2 fuel per place and 2 per character
/// that matches there. No character outside ASCII equals one inside it (a test goes through all of them), so most places are decided here;
/// the rest is left to the base library, 6 fuel per character (4 measured).
/// </summary>
internal static class CaselessSearch
{
    internal static int IndexOf(Meter m, ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        Guard.ChargeLong(m, 10);
        if (value.IsEmpty) return 0;
        for (int at = 0; at <= text.Length - value.Length; at++)
            if (Matches(m, text.Slice(at, value.Length), value)) return at;
        return -1;
    }

    internal static int LastIndexOf(Meter m, ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        Guard.ChargeLong(m, 10);
        if (value.IsEmpty) return text.Length;
        for (int at = text.Length - value.Length; at >= 0; at--)
            if (Matches(m, text.Slice(at, value.Length), value)) return at;
        return -1;
    }

    private static bool Matches(Meter m, ReadOnlySpan<char> place, ReadOnlySpan<char> value)
    {
        bool certain = true;
        for (int i = 0; i < place.Length; i++)
        {
            if ((m.Fuel -= 2) < 0) Guard.OutOfFuel(m);
            char a = place[i], b = value[i];
            if (a == b) continue;
            if (char.IsAscii(a) || char.IsAscii(b))
            {
                if ((a | 0x20) != (b | 0x20) || !char.IsAsciiLetter(a)) return false;
            }
            else
            {
                certain = false;
            }
        }

        if (certain) return true;
        Guard.ChargeLong(m, 6L * value.Length);
        return place.Equals(value, StringComparison.OrdinalIgnoreCase);
    }
}
