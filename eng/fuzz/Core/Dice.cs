using CsCheck;

namespace SafeCompile.Fuzz.Core;

/// <summary>The only source of chance: everything about a case follows from the seed of the run and the number of the case.</summary>
internal sealed class Dice(ulong seed, long number)
{
    private readonly PCG _pcg = new((uint)number, seed * 0x9E3779B97F4A7C15 + (ulong)(number >> 32));

    /// <summary>The generator itself, for CsCheck's.</summary>
    internal PCG Pcg => _pcg;

    /// <summary>From zero to <paramref name="below"/>, exclusive.</summary>
    internal int Next(int below) => below <= 1 ? 0 : (int)_pcg.Next((uint)below);

    /// <summary>Both ends included.</summary>
    internal int Between(int from, int to) => from + Next(to - from + 1);

    /// <summary>True once in <paramref name="n"/> times.</summary>
    internal bool OneIn(int n) => Next(n) == 0;

    internal T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>Any 32 bits.</summary>
    internal uint Bits() => _pcg.Next();

    /// <summary>A size as bombs have them: mostly small, sometimes a hundred, rarely ten thousand.</summary>
    internal int Skewed()
    {
        int scale = Next(100) switch { < 70 => 4, < 90 => 16, < 97 => 150, < 99 => 1_500, _ => 20_000 };
        return 1 + Next(scale);
    }
}
