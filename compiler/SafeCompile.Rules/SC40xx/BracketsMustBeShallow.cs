namespace SafeCompile.Rules;

/// <summary>
/// SC4002 before parsing. The parser recurses per bracket without a limit of its own, and the lexer per interpolation hole:
/// ten thousand open brackets are a stack overflow. Strings and comments are skipped the way the lexer does; where this scan
/// and the lexer should ever disagree, the worker's stack is the second line.
/// </summary>
internal static class BracketsMustBeShallow
{
    public static bool Check(string path, string text, DiagnosticSink sink, CompileLimits limits)
    {
        var scan = new BracketScan(text, limits);
        if (scan.Run()) return true;
        (int line, int column) = Position(text, scan.Index);
        sink.Report("SC4002", path, line, column, scan.Problem);
        return false;
    }

    private static (int Line, int Column) Position(string text, int index)
    {
        int line = 1, start = 0;
        for (int i = 0; i < index && i < text.Length; i++)
        {
            if (text[i] != '\n') continue;
            line++;
            start = i + 1;
        }

        return (line, index - start + 1);
    }
}
