namespace SafeCompile.Fuzz.Text;

/// <summary>Cuts a text into words, numbers, strings, signs and blanks that joined give the text again. Knows as much of C# as mutations need.</summary>
internal static class TokenList
{
    private static readonly string[] s_signs = ["=>", "==", "!=", "<=", ">=", "&&", "||", "??", "++", "--", "+=", "-=", "::", ".."];

    internal static List<string> Of(string text)
    {
        var tokens = new List<string>();
        for (int at = 0; at < text.Length;)
        {
            int end = End(text, at);
            tokens.Add(text[at..end]);
            at = end;
        }

        return tokens;
    }

    /// <summary>Index of the bracket that closes the one at <paramref name="open"/>, or -1.</summary>
    internal static int Close(List<string> tokens, int open)
    {
        int depth = 0;
        for (int i = open; i < tokens.Count; i++)
        {
            if (tokens[i] is "(" or "[" or "{") depth++;
            else if (tokens[i] is ")" or "]" or "}" && --depth == 0) return i;
        }

        return -1;
    }

    private static int End(string text, int at)
    {
        char c = text[at];
        int end = at + 1;
        if (IsWord(c))
        {
            while (end < text.Length && IsWord(text[end])) end++;
        }
        else if (c is ' ' or '\t')
        {
            while (end < text.Length && text[end] is ' ' or '\t') end++;
        }
        else if (c is '"' or '\'')
        {
            while (end < text.Length && text[end] != c && text[end] != '\n') end += text[end] == '\\' ? 2 : 1;
            end = Math.Min(end + 1, text.Length);
        }
        else if (c == '/' && end < text.Length && text[end] == '/')
        {
            while (end < text.Length && text[end] != '\n') end++;
        }
        else if (end < text.Length && s_signs.Contains(text.Substring(at, 2)))
        {
            end++;
        }

        return end;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '@';
}
