using System.Globalization;

namespace SafeCompile.MeteredMembers;

/// <summary>How large each argument of one call is. Equal shapes give equal arguments.</summary>
internal sealed record ChargeShape
{
    /// <summary>The one letter of all texts, so that searches and replacements find it everywhere; a digit, so that numbers can be read.</summary>
    internal const char Letter = '0';

    /// <summary>What a receiver with room has beyond twice its count; more than any single call adds.</summary>
    internal const int RoomFor = 16_384;

    /// <summary>By slot: length, count or bits; of a number, the number itself.</summary>
    internal required int[] Sizes { get; init; }

    /// <summary>By slot: the length of each text among the elements.</summary>
    internal required int[] Lengths { get; init; }

    /// <summary>Numbers of other types than <see cref="int"/>.</summary>
    internal int Scalar { get; init; } = 7;

    /// <summary>Size of collections inside collections.</summary>
    internal int Inner { get; init; } = 3;

    /// <summary>True when a receiver that can grow need not.</summary>
    internal bool Room { get; init; }

    /// <summary>By slot: what its text is, besides being so long.</summary>
    internal required TextKind[] Texts { get; init; }

    internal int Number(int slot) => Sizes[slot];

    internal string Element(int slot, int index) => index.ToString(CultureInfo.InvariantCulture).PadLeft(Math.Max(1, Lengths[slot]), Letter);

    internal string? Text(int slot)
    {
        int n = Math.Max(0, Sizes[slot]);
        return Texts[slot] switch
        {
            TextKind.Letters => new string(Letter, n),
            TextKind.Precision => "F" + n.ToString(CultureInfo.InvariantCulture),
            TextKind.Composite => new string(Letter, n) + "{0}",
            TextKind.Alignment => "{0," + n.ToString(CultureInfo.InvariantCulture) + "}",
            TextKind.Null => null,
            TextKind kind => Words.Values[(int)kind - (int)TextKind.Word],
        };
    }
}

/// <summary>Texts that members read in a language of their own. From <see cref="Word"/> on: the texts of <see cref="Words.Values"/>.</summary>
internal enum TextKind
{
    Letters,
    Precision,
    Composite,
    Alignment,
    Null,
    Word,
}
