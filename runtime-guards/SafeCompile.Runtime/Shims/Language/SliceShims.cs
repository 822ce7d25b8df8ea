// If this file is wrong an attacker copies text without paying.
namespace SafeCompile.Runtime;

/// <summary><c>s[a..b]</c> on a string, which the compiler would turn into an unmetered Substring.</summary>
public static class SliceShims
{
    /// <summary>The characters in <paramref name="range"/>; throws <see cref="ArgumentOutOfRangeException"/> as C# does.</summary>
    public static string Of(Meter m, string text, Range range)
    {
        (int offset, int length) = range.GetOffsetAndLength(text.Length);
        return StringShims.Substring(m, text, offset, length);
    }
}
