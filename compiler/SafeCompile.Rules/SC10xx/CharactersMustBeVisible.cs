using System.Globalization;
using System.Text;

namespace SafeCompile.Rules;

/// <summary>
/// SC1005: source text shows what it says. Control, bidirectional and zero-width characters, and line ends that an editor
/// does not show, make the text that a reviewer sees differ from the text that is compiled.
/// </summary>
internal static class CharactersMustBeVisible
{
    public static bool Check(string path, string text, DiagnosticSink sink)
    {
        bool ok = true;
        int line = 1, lineStart = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= ' ' and < (char)0x7F or '\t') continue;
            if (c == '\n')
            {
                line++;
                lineStart = i + 1;
                continue;
            }

            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
            if (c == '\uFEFF' && i == 0) continue;
            string? what = Problem(text, ref i);
            if (what is null) continue;
            ok = false;
            sink.Report("SC1005", path, line, i - lineStart + 1, $"{what} is not allowed in source text. Write it as an escape (\\u…) inside a literal, or remove it.");
            if (sink.IsFull) return false;
        }

        return ok;
    }

    private static string? Problem(string text, ref int i)
    {
        char c = text[i];
        switch (c)
        {
            case '\r': return "A carriage return without line feed";
            case '\u0085' or '\u2028' or '\u2029': return $"Line separator U+{(int)c:X4}";
        }

        Rune rune;
        if (char.IsSurrogate(c))
        {
            if (!Rune.TryGetRuneAt(text, i, out rune)) return $"Lone surrogate U+{(int)c:X4}";
            i++;
        }
        else
        {
            rune = new Rune(c);
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => $"Control character U+{rune.Value:X4}",
            UnicodeCategory.Format => $"Invisible formatting character U+{rune.Value:X4}",
            UnicodeCategory.Surrogate => $"Lone surrogate U+{rune.Value:X4}",
            _ => null,
        };
    }
}
