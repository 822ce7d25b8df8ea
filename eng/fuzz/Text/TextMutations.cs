using System.Text;
using SafeCompile.Fuzz.Core;

namespace SafeCompile.Fuzz.Text;

/// <summary>Changes a program a little: most mutants should get past the parser, many past the binder.</summary>
internal static class TextMutations
{
    private static readonly Func<List<string>, Dice, bool>[] s_all =
    [
        Delete, Duplicate, Swap, Rename, Rename, Rename, Replace, Replace, Splice, Wrap, Wrap, Wrap, WrapStatement, WrapStatement, WrapStatement, WrapStatement,
        MoveStatement, MoveStatement, DeleteStatement, TakeStatement, TakeStatement, TakeStatement, TakeBlock, Run, Unicode, Directive, Literal, Literal, Modifier, Cut,
    ];

    private static readonly string[] s_words =
    [
        "int", "long", "string", "object", "double", "decimal", "var", "ref", "out", "in", "static", "readonly", "new", "null", "default", "this", "base", "is", "not", "and", "or",
        "switch", "when", "with", "throw", "return", "yield", "await", "async", "unsafe", "stackalloc", "checked", "params", "scoped", "field", "record", "struct", "class", "interface",
        "required", "partial", "abstract", "virtual", "override", "sealed", "const", "dynamic", "void", "T", "int?", "int[]", "List<int>", "Span<int>", "(int, string)", "=>", "?", "??", "?.",
        "!", "..", "^", "&", "*", "<<", ">>>", "==", "+", "-", "/", "%", "=", "+=", "??=", ";", ",", ".", "::", "{", "}", "(", ")", "[", "]", "<", ">", "$\"{1}\"", "\"s\"", "'c'", "0", "1", "2147483647",
        "_", "nameof", "typeof", "sizeof", "foreach", "goto", "lock", "using", "try", "finally", "catch", "where", "select", "from", "1.5", "1m", "0x7FFFFFFFFFFFFFFFUL",
    ];

    private static readonly string[] s_statements =
    [
        "try { # } finally { }", "try { # } catch (Exception) { throw; }", "{ # }", "if (1 > 0) { # } else { }", "for (int i9 = 0; i9 < 2; i9++) { # }", "while (true) { # break; }", "do { # } while (false);",
        "foreach (int i9 in new[] { 1, 2 }) { # }", "lock (new object()) { # }", "checked { # }", "unchecked { # }", "((Action)(() => { # }))();", "void L9() { # } L9();", "switch (0) { default: # break; }",
        "l9: #", "using (null as IDisposable) { # }", "try { try { # } finally { } } catch when (1 > 0) { }", "# # ", "{ int z9 = 1; Func<int> f9 = () => z9; # }", "if (new object() is string { Length: var z9 }) { # }",
        "for (int i9 = 0; i9 < 1_000_000; i9++) for (int j9 = i9; j9 > 0; j9--) { # }", "goto l9; l9: #", "static void L9() { # } L9();", "unsafe { # }", "yield return default; #", "try { # } finally { # }",
        "foreach (var (a9, b9) in new Dictionary<int, int>()) { # }", "fixed (char* p9 = \"\") { # }", "await using (null) { # }", "{ var a9 = new { X = 1 }; # }", "return; #", "throw new InvalidOperationException(); #",
    ];

    private static readonly string[] s_wraps =
    [
        "(#)", "((#))", "(#)!", "checked(#)", "unchecked(#)", "(true ? # : #)", "(# is var q9 ? q9 : default)", "((object)(#))", "(#, 1).Item1", "((Func<int>)(() => #))()", "(# switch { var q9 => q9 })", "-(#)", "~(#)",
        "(int)(#)", "(long)(#)", "(#)?.ToString()", "$\"{#}\"", "new[] { # }[0]", "((List<int>)[#])[0]", "default", "await #", "&(#)", "ref #", "throw #", "(# ?? #)", "(dynamic)(#)", "new { Q = # }.Q", "(#).ToString()", "nameof(#)", "# + #",
    ];

    private static readonly string[] s_directives =
    [
        "#if true", "#if X", "#else", "#endif", "#elif Y", "#line 1 \"/etc/passwd\"", "#line hidden", "#line (1, 1) - (2, 2) 3 \"x\"", "#pragma warning disable", "#pragma checksum \"f\" \"{406EA660-64CF-4C82-B6F0-42D48172A799}\" \"ab\"",
        "#nullable disable", "#nullable restore", "#region", "#endregion", "#define D", "#undef D", "#error stop", "#warning w", "#r \"x.dll\"", "#load \"y.csx\"", "#!/bin/sh", "#:sdk X", "#:package A@1", "#", "#if (((", "# 1", "#if A && !B || C == D",
    ];

    private static readonly string[] s_unicode =
    [
        "\u202E", "\u2066", "\uFEFF", "\u200B", "\u00AD", "\u0000", "\u001A", "\u0085", "\u2028", "\u2029", "\u00A0", "\uFFFF", "\U000E0001", "\u0430", "\u03BF", "\u0661", "\u0301", "\\u0041", "\\U00000041", "\\u{41}", "@", "\r", "\f", "\v", "𝐚", "ﬁ", "ß", "İ", "ſ",
    ];

    private static readonly string[] s_literals =
    [
        "99999999999999999999999999", "1e400", "0x", "1__0_", "'\\uD800'", "\"\\uD800\"", "\"\\x\"", "1e-400", "0b2", "1.0f", "1.5m", "79228162514264337593543950335m", "int.MinValue", "long.MinValue", "-2147483648", "0xFFFFFFFF", "'\\0'", "\"\\0\"", "null", "default", "\"\"\"x\"\"\"", "$$\"\"\"{{1}}\"\"\"", "\"é\"u8", "double.NaN", "1 / 0", "new int[-1]", "new int[int.MaxValue]", "new string('x', int.MaxValue)",
    ];

    private static readonly string[] s_modifiers = ["static ", "async ", "unsafe ", "extern ", "partial ", "readonly ", "ref ", "volatile ", "virtual ", "abstract ", "override ", "sealed ", "new ", "required ", "file ", "public ", "private ", "protected internal ", "const ", "fixed "];

    internal static string Mutate(string text, Dice dice)
    {
        List<string> tokens = TokenList.Of(text);
        int count = dice.OneIn(30) ? dice.Skewed() % 200 : dice.Next(10) < 6 ? 1 : dice.Between(2, 4);
        for (int i = 0; i <= count && tokens.Count > 0; i++)
        {
            // Some kinds need what this program does not have; then another is drawn.
            for (int tries = 0; tries < 8 && !dice.Pick(s_all)(tokens, dice); tries++)
            {
            }
        }

        return string.Concat(tokens);
    }

    /// <summary>With halves of surrogate pairs.</summary>
    internal static string Surrogates(string text, Dice dice)
    {
        var changed = new StringBuilder(text);
        for (int i = dice.Between(1, 3); i > 0 && changed.Length > 0; i--) changed.Insert(dice.Next(changed.Length), (char)dice.Between(0xD7F0, 0xE010));
        return changed.ToString();
    }

    private static bool Delete(List<string> t, Dice d)
    {
        t.RemoveAt(d.Next(t.Count));
        return true;
    }

    private static bool Duplicate(List<string> t, Dice d)
    {
        int from = d.Next(t.Count), length = Math.Min(d.Skewed(), t.Count - from);
        int times = d.OneIn(10) ? Math.Clamp(20_000 / length, 1, d.Skewed()) : 1;
        List<string> part = t.GetRange(from, length);
        for (int i = 0; i < times; i++) t.InsertRange(from, part);
        return true;
    }

    private static bool Swap(List<string> t, Dice d)
    {
        int i = d.Next(t.Count), j = d.OneIn(2) ? Math.Min(i + 2, t.Count - 1) : d.Next(t.Count);
        (t[i], t[j]) = (t[j], t[i]);
        return true;
    }

    private static bool Rename(List<string> t, Dice d)
    {
        int[] words = [.. Enumerable.Range(0, t.Count).Where(i => char.IsLetterOrDigit(t[i][0]) || t[i][0] == '_')];
        if (words.Length == 0) return false;
        t[d.Pick(words)] = t[d.Pick(words)];
        return true;
    }

    private static bool Replace(List<string> t, Dice d)
    {
        t[d.Next(t.Count)] = " " + d.Pick(s_words) + " ";
        return true;
    }

    private static bool Splice(List<string> t, Dice d)
    {
        List<string> other = TokenList.Of(d.Pick(Seeds.Programs.Value));
        if (other.Count == 0) return false;
        int from = d.Next(other.Count);
        t.InsertRange(d.Next(t.Count), other.GetRange(from, Math.Min(d.Skewed() * 3, other.Count - from)));
        return true;
    }

    private static bool Wrap(List<string> t, Dice d)
    {
        int[] starts = [.. Enumerable.Range(0, t.Count).Where(i => t[i] is "(" or "=" or "," or "return" or "=>")];
        if (starts.Length == 0) return false;
        int from = d.Pick(starts) + 1;
        int end = from;
        for (; end < t.Count && t[end] is not (")" or "," or ";" or "}" or "]"); end++)
        {
            if (t[end] is "(" or "[" or "{" && TokenList.Close(t, end) is > 0 and int close) end = close;
        }

        if (end <= from || end - from > 200) return false;
        Surround(t, from, end - from, d.Pick(s_wraps));
        return true;
    }

    private static bool WrapStatement(List<string> t, Dice d)
    {
        if (!Statement(t, d, out int from, out int length)) return false;
        Surround(t, from, length, d.Pick(s_statements));
        return true;
    }

    private static bool MoveStatement(List<string> t, Dice d)
    {
        if (!Statement(t, d, out int from, out int length)) return false;
        List<string> moved = t.GetRange(from, length);
        t.RemoveRange(from, length);
        if (!Statement(t, d, out from, out _)) return false;
        t.InsertRange(from, moved);
        return true;
    }

    private static bool DeleteStatement(List<string> t, Dice d)
    {
        if (!Statement(t, d, out int from, out int length)) return false;
        t.RemoveRange(from, length);
        return true;
    }

    private static bool TakeStatement(List<string> t, Dice d)
    {
        List<string> other = TokenList.Of(d.Pick(Seeds.Programs.Value));
        if (!Statement(other, d, out int from, out int length) || !Statement(t, d, out int at, out _)) return false;
        t.InsertRange(at, other.GetRange(from, length));
        return true;
    }

    // A whole member or type of another program.
    private static bool TakeBlock(List<string> t, Dice d)
    {
        List<string> other = TokenList.Of(d.Pick(Seeds.Programs.Value));
        int[] opens = [.. Enumerable.Range(0, other.Count).Where(i => other[i] == "{")];
        int[] places = [.. Enumerable.Range(0, t.Count).Where(i => t[i] is "{" or "}")];
        if (opens.Length == 0 || places.Length == 0) return false;
        int open = d.Pick(opens), close = TokenList.Close(other, open), from = open;
        while (from > 0 && other[from - 1] is not ("}" or "{" or ";")) from--;
        if (close < 0 || close - from > 3_000) return false;
        t.InsertRange(d.Pick(places) + 1, other.GetRange(from, close - from + 1));
        return true;
    }

    private static bool Run(List<string> t, Dice d)
    {
        string run = d.Pick((string[])["(", ")", "[", "]", "{", "}", "<", "((", "$\"{", "[[", "!", "~", "-", "?", "new[]{", "(int)", "not ", "ref ", ".x", "::", "..", "/*", "\"", "@", "#\n", "\\", "?[", "=>", "{{", "base.", "&", "*", "where T:"]);
        t.Insert(d.Next(t.Count), string.Concat(Enumerable.Repeat(run, d.Skewed())));
        return true;
    }

    private static bool Unicode(List<string> t, Dice d)
    {
        int at = d.Next(t.Count);
        t[at] = t[at].Insert(d.Next(t[at].Length + 1), d.Pick(s_unicode));
        return true;
    }

    private static bool Directive(List<string> t, Dice d)
    {
        int[] ends = [.. Enumerable.Range(0, t.Count).Where(i => t[i] == "\n")];
        t.Insert(ends.Length == 0 ? 0 : d.Pick(ends) + 1, d.Pick(s_directives) + "\n");
        return true;
    }

    private static bool Literal(List<string> t, Dice d)
    {
        int[] literals = [.. Enumerable.Range(0, t.Count).Where(i => char.IsDigit(t[i][0]) || t[i][0] is '"' or '\'')];
        if (literals.Length == 0) return false;
        t[d.Pick(literals)] = d.OneIn(20) ? "\"" + new string('x', d.Skewed()) + "\"" : d.OneIn(20) ? new string('9', d.Skewed()) : d.Pick(s_literals);
        return true;
    }

    private static bool Modifier(List<string> t, Dice d)
    {
        int[] words = [.. Enumerable.Range(0, t.Count).Where(i => t[i] is "public" or "static" or "int" or "class" or "struct" or "record" or "void" or "string" or "private" or "interface")];
        if (words.Length == 0) return false;
        t.Insert(d.Pick(words), d.Pick(s_modifiers));
        return true;
    }

    private static bool Cut(List<string> t, Dice d)
    {
        int at = d.Next(t.Count);
        t.RemoveRange(at, t.Count - at);
        return true;
    }

    private static void Surround(List<string> t, int from, int length, string pattern)
    {
        string text = string.Concat(t.GetRange(from, length));
        t.RemoveRange(from, length);
        t.Insert(from, pattern.Replace("#", text, StringComparison.Ordinal));
    }

    // From behind one ; { } to the next ; or whole block.
    private static bool Statement(List<string> t, Dice d, out int from, out int length)
    {
        (from, length) = (0, 0);
        int[] starts = [.. Enumerable.Range(0, t.Count).Where(i => t[i] is ";" or "{" or "}")];
        if (starts.Length == 0) return false;
        from = d.Pick(starts) + 1;
        int end = from;
        bool block = false;
        while (!block && end < t.Count && t[end] is not (";" or "}"))
        {
            block = t[end] == "{";
            if (t[end] is "(" or "[" or "{" && TokenList.Close(t, end) is > 0 and int close) end = close;
            if (!block) end++;
        }

        length = end - from + 1;
        return end < t.Count && (block || t[end] == ";") && length is > 1 and < 2_000;
    }
}
