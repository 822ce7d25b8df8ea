// If this file is wrong an attacker makes a search of length n * m for the price of n.
namespace SafeCompile.Runtime;

/// <summary>
/// Searching text in text. Ordinal searches pay as they go: for the characters skipped to the next possible place and for the characters
/// that match there, so that the worst case (n * m) costs what it costs and the usual one stays cheap.
/// </summary>
internal static class TextSearch
{
    internal static int IndexOf(Meter m, ReadOnlySpan<char> text, ReadOnlySpan<char> value, StringComparison ordinal)
    {
        if (ordinal != StringComparison.Ordinal)
            return CaselessSearch.IndexOf(m, text, value);

        Guard.ChargeLong(m, 10);
        if (value.IsEmpty) return 0;
        Afford(m, text.Length);
        for (int at = 0; at <= text.Length - value.Length;)
        {
            int skip = text[at..(text.Length - value.Length + 1)].IndexOf(value[0]);
            if (skip < 0)
            {
                TextCharge.Scan(m, text.Length - at);
                return -1;
            }

            TextCharge.Scan(m, skip);
            at += skip;
            if (Matches(m, text.Slice(at, value.Length), value)) return at;
            at++;
        }

        return -1;
    }

    internal static int LastIndexOf(Meter m, ReadOnlySpan<char> text, ReadOnlySpan<char> value, StringComparison ordinal)
    {
        if (ordinal != StringComparison.Ordinal)
            return CaselessSearch.LastIndexOf(m, text, value);

        Guard.ChargeLong(m, 10);
        if (value.IsEmpty) return text.Length;
        Afford(m, text.Length);
        for (int end = text.Length - value.Length + 1; end > 0;)
        {
            int at = text[..end].LastIndexOf(value[0]);
            TextCharge.Scan(m, end - at);
            if (at < 0) return -1;
            if (Matches(m, text.Slice(at, value.Length), value)) return at;
            end = at;
        }

        return -1;
    }

    /// <summary>How often <paramref name="value"/> occurs, without overlaps, as Replace and Split count.</summary>
    internal static int Count(Meter m, ReadOnlySpan<char> text, ReadOnlySpan<char> value, StringComparison ordinal)
    {
        int count = 0;
        for (int at; (at = IndexOf(m, text, value, ordinal)) >= 0; count++) text = text[(at + value.Length)..];
        return count;
    }

    /// <summary>Traps unless a scan of this many characters can be paid; <see cref="Paid"/> then charges the part that was needed.</summary>
    internal static void Afford(Meter m, long length)
    {
        if (m.Fuel < (length >> 3) + 10) Guard.OutOfFuel(m);
    }

    /// <summary>
    /// The same for a search for one of a set of characters, whose price per character grows with the set: returns that price in eighths.
    /// </summary>
    internal static int AffordAny(Meter m, long length, int set)
    {
        int price = set <= 5 ? 1 : set + 8;
        Guard.ChargeLong(m, set);
        Afford(m, length * price);
        return price;
    }

    /// <summary>Charges a scan that began at <paramref name="from"/> and ended at <paramref name="at"/>, or looked at <paramref name="count"/> characters in vain.</summary>
    internal static int Paid(Meter m, int at, int from, int count, int price = 1)
    {
        long looked = at < 0 ? Math.Max(0, count) : Math.Abs((long)at - from);
        Guard.ChargeLong(m, (looked * price >> 3) + 5);
        return at;
    }

    private static bool Matches(Meter m, ReadOnlySpan<char> place, ReadOnlySpan<char> value)
    {
        // The whole comparison must be affordable before it starts; then only the characters that matched are paid.
        if (m.Fuel < value.Length >> 3) Guard.OutOfFuel(m);
        int common = place.CommonPrefixLength(value);
        Guard.ChargeLong(m, (common >> 3) + 5);
        return common == value.Length;
    }
}
