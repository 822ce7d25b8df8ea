// If this file is wrong an attacker predicts where keys land in a hash table and makes every lookup walk all of them for free.
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace SafeCompile.Runtime;

/// <summary>
/// Two kinds of hash code. What guests can see is computed with fixed constants, the same on every machine. What containers
/// use is the same code sent through a secret bijection of this process: full collisions stay full collisions (they are paid for
/// in Equals, so fuel is deterministic), but which codes share a bucket cannot be predicted, and walking a bucket is not metered.
/// </summary>
internal static class Hashing
{
    private const uint Prime1 = 2654435761U;
    private const uint Prime2 = 2246822519U;

    private static readonly uint s_offset = Secret();
    private static readonly uint s_factor = Secret() | 1;
    private static readonly uint s_factor2 = Secret() | 1;

    /// <summary>Secret bijection for containers; the order of enumeration of a hash table does not depend on it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every dictionary operation.
    internal static int Scatter(int code)
    {
        uint h = ((uint)code ^ s_offset) * s_factor;
        h = (h ^ (h >> 15)) * s_factor2;
        return (int)(h ^ (h >> 16));
    }

    /// <summary>Joins the codes of two elements, in order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Once per tuple element.
    internal static int Combine(int a, int b)
    {
        uint h = (uint)a * Prime1;
        h = ((h << 13) | (h >> 19)) + (uint)b * Prime2;
        h ^= h >> 15;
        return (int)(h * Prime1 + 374761393U);
    }

    /// <summary>Fixed-seed code of text, four characters at a time; the same whatever the byte order of the machine.</summary>
    internal static int Text(ReadOnlySpan<char> text)
    {
        ulong h = (ulong)text.Length * 0x9E3779B97F4A7C15UL;
        while (text.Length >= 4)
        {
            ulong four = text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32) | ((ulong)text[3] << 48);
            h = (((h << 5) | (h >> 59)) ^ four) * 0x517CC1B727220A95UL;
            text = text[4..];
        }

        foreach (char c in text) h = (((h << 5) | (h >> 59)) ^ c) * 0x517CC1B727220A95UL;
        h ^= h >> 32;
        return (int)((uint)h * Prime2 ^ (uint)(h >> 47));
    }

    /// <summary>Like <see cref="Text"/> after simple case folding, as ordinal comparison without case does it.</summary>
    internal static int TextIgnoreCase(ReadOnlySpan<char> text)
    {
        ulong h = (ulong)text.Length * 0x9E3779B97F4A7C15UL;
        foreach (char c in text)
        {
            char folded = char.IsAscii(c) ? (char.IsAsciiLetterLower(c) ? (char)(c & ~0x20) : c) : char.ToUpperInvariant(c);
            h = (((h << 5) | (h >> 59)) ^ folded) * 0x517CC1B727220A95UL;
        }

        h ^= h >> 32;
        return (int)((uint)h * Prime2 ^ (uint)(h >> 47));
    }

    private static uint Secret() => BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4));
}
