using System.Buffers;
using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// SC1006: no letter of an identifier poses as a Latin one inside a word of Latin letters. Symbols are compared exactly anyway;
/// this rule protects the reader. Whole words of another script, and letters that look like nothing else (Δt), are fine.
/// </summary>
internal static class IdentifierMustNotMixScripts
{
    /// <summary>Greek letters with a Latin twin; the others are common in mathematical names.</summary>
    private static readonly SearchValues<char> s_greekTwins = SearchValues.Create("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυχικα");

    public static void Check(SyntaxToken identifier, DiagnosticSink sink)
    {
        bool latin = false, twin = false;
        foreach (char c in identifier.ValueText)
        {
            if (char.IsAsciiLetter(c)) latin = true;
            else if (c >= '\u0250' && HasLatinTwin(c)) twin = true;
        }

        if (latin && twin)
            sink.Report("SC1006", identifier.GetLocation(), $"Identifier '{identifier.ValueText}' mixes Latin letters with letters of another script that look the same. Use one script per name.");
    }

    private static bool HasLatinTwin(char c) => c switch
    {
        >= '\u0250' and <= '\u02AF' => true, // phonetic
        >= '\u0370' and <= '\u03FF' => s_greekTwins.Contains(c),
        >= '\u0400' and <= '\u058F' => true, // Cyrillic, Armenian
        >= '\u10A0' and <= '\u10FF' => true, // Georgian
        >= '\u13A0' and <= '\u13FF' => true, // Cherokee
        >= '\u1C80' and <= '\u1DBF' => true, // more Cyrillic, phonetic
        >= '\u2100' and <= '\u214F' => true, // letterlike symbols
        >= '\u2DE0' and <= '\u2DFF' => true, // more Cyrillic
        >= '\uA640' and <= '\uA7FF' => true, // more Cyrillic and Latin
        >= '\uAB30' and <= '\uABBF' => true, // more Latin and Cherokee
        >= '\uFB00' and <= '\uFFEF' => true, // ligatures, full width
        _ => char.IsSurrogate(c), // mathematical alphabets
    };
}
