// If this file is wrong an attacker makes text that nobody paid for: all text shims charge through these few formulas.
namespace SafeCompile.Runtime;

/// <summary>
/// What text costs. Fuel is about a nanosecond, bytes are what the 64-bit runtime allocates; both are charged before the work.
/// A vectorised copy or scan of 16-bit characters moves 8 and more per nanosecond; a quarter covers the cache misses of long texts.
/// </summary>
internal static class TextCharge
{
    /// <summary>Length of the longest string that .NET can make; asking for more than this is asking for more than any limit.</summary>
    private const int MaxLength = 0x3FFFFFDF;

    /// <summary>A new string of <paramref name="length"/> characters: 22 bytes of header, length and terminator, rounded up to 8.</summary>
    internal static void NewString(Meter m, long length)
    {
        if ((ulong)length > MaxLength) length = long.MaxValue >> 4;
        Guard.AllocLong(m, (2 * length + 29) & ~7);
        Guard.ChargeLong(m, (length >> 2) + 20);
    }

    /// <summary>A new array of <paramref name="length"/> characters.</summary>
    internal static void NewChars(Meter m, long length) => NewString(m, length);

    /// <summary>Reading, comparing or copying <paramref name="length"/> characters once, vectorised.</summary>
    internal static void Scan(Meter m, long length) => Guard.ChargeLong(m, (length >> 3) + 5);

    /// <summary>Looking at <paramref name="length"/> characters one by one: parsing, classifying, changing case.</summary>
    internal static void Walk(Meter m, long length) => Guard.ChargeLong(m, length + 10);
}
