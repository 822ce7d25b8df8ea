namespace SafeCompile.Rules;

/// <summary>One linear pass over source text that follows brackets, comments, string literals and interpolation holes.</summary>
internal sealed class BracketScan(string text, CompileLimits limits)
{
    /// <summary>The interpolated strings that the scan is inside, innermost last.</summary>
    private readonly Stack<Hole> _holes = [];

    private const string Split = "Split the expression or the type.";

    private int _depth;
    private int _angles;
    private readonly ConditionalIndexes _conditional = new(limits.ConditionalIndexes);

    private readonly record struct Hole(int OuterDepth, bool Verbatim, int RawQuotes, int Dollars);

    public int Index { get; private set; }

    public string Problem { get; private set; } = "";

    public bool Run()
    {
        while (Index < text.Length)
        {
            if (!Step(text[Index])) return false;
        }

        return true;
    }

    private bool Step(char c)
    {
        switch (c)
        {
            case '(' or '[' or '{':
                Index++;
                return ++_depth <= limits.BracketDepth || Fail(CapText.Level("Brackets are nested", limits.BracketDepth, "bracketDepth", Split));
            case ')' or ']' or '}':
                return Close(c);
            case '<' when Peek(1) == '<':
                Index += 2;
                return true;
            case '<':
                Index++;
                return ++_angles <= limits.BracketDepth || Fail(CapText.Level("Type argument lists are nested", limits.BracketDepth, "bracketDepth", Split));
            case '>':
                if (_angles > 0) _angles--;
                Index++;
                return true;
            case '?' when text[SkipSpace(Index + 1)] == '[':
                Index++;
                return _conditional.Enter(_depth) || Fail(CapText.Level("A chain of '?[' is", limits.ConditionalIndexes, "conditionalIndexes", "Split it with a variable."));
            case ',':
                _conditional.End(_depth);
                Index++;
                return true;
            case ';':
                _angles = 0;
                _conditional.End(_depth);
                Index++;
                return true;
            case '/' when Peek(1) == '/':
                SkipTo("\n", 2);
                return true;
            case '/' when Peek(1) == '*':
                SkipTo("*/", 2);
                return true;
            case '\'':
                SkipQuoted('\'');
                return true;
            case '"' or '$' or '@':
                return Literal();
            default:
                Index++;
                return true;
        }
    }

    private bool Close(char c)
    {
        if (c == '}' && _holes.TryPeek(out Hole hole) && _depth == hole.OuterDepth)
        {
            // The end of a hole: the text of the interpolated string goes on.
            _holes.Pop();
            Index += hole.RawQuotes > 0 ? hole.Dollars : 1;
            return StringText(hole);
        }

        if (_depth > 0) _depth--;
        _conditional.Leave(_depth);
        Index++;
        if (c != '}') return true;
        _angles = 0;
        _conditional.EndBlock(_depth, text.AsSpan(Index));
        return true;
    }

    private bool Literal()
    {
        int start = Index, dollars = 0;
        bool verbatim = false;
        for (; Index < text.Length && text[Index] is '$' or '@'; Index++)
        {
            if (text[Index] == '$') dollars++;
            else verbatim = true;
        }

        if (Index >= text.Length || text[Index] != '"')
        {
            Index = Math.Max(Index, start + 1);
            return true;
        }

        int quotes = Count('"');
        bool raw = quotes >= 3 && !verbatim;
        if (!raw && quotes == 2 && !verbatim)
        {
            Index += 2;
            return true;
        }

        Index += raw ? quotes : 1;
        var hole = new Hole(_depth, verbatim, raw ? quotes : 0, dollars);
        return StringText(hole);
    }

    /// <summary>The text of a string up to its end or to the start of a hole.</summary>
    private bool StringText(Hole s)
    {
        while (Index < text.Length)
        {
            char c = text[Index];
            if (s.RawQuotes > 0)
            {
                // A run is skipped as a whole, so that a long one is not counted once per character of it.
                if (c is '"' or '{')
                {
                    int run = Count(c);
                    Index += run;
                    if (c == '"' && run >= s.RawQuotes) return true;
                    if (c == '{' && s.Dollars > 0 && run >= s.Dollars) return Enter(s);
                    continue;
                }
            }
            else if (c == '"')
            {
                Index++;
                if (!s.Verbatim || Peek(0) != '"') return true;
            }
            else if (c == '\\' && !s.Verbatim)
            {
                Index++;
            }
            else if (c == '\n' && !s.Verbatim)
            {
                return true;
            }
            else if (c == '{' && s.Dollars > 0)
            {
                Index++;
                if (Peek(0) != '{') return Enter(s);
            }

            Index++;
        }

        return true;
    }

    private bool Enter(Hole s)
    {
        _holes.Push(s with { OuterDepth = _depth });
        return _holes.Count <= limits.InterpolationDepth || Fail(CapText.Level("Interpolated strings are nested", limits.InterpolationDepth, "interpolationDepth", Split));
    }

    private void SkipQuoted(char quote)
    {
        for (Index++; Index < text.Length && text[Index] != '\n'; Index++)
        {
            if (text[Index] == '\\') Index++;
            else if (text[Index] == quote)
            {
                Index++;
                return;
            }
        }
    }

    private void SkipTo(string end, int from)
    {
        int at = Index + from <= text.Length ? text.IndexOf(end, Index + from, StringComparison.Ordinal) : -1;
        Index = at < 0 ? text.Length : at + end.Length;
    }

    /// <summary>The next place with text that the parser looks at; the last place of the file when there is none.</summary>
    private int SkipSpace(int at)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at])) at++;
            else if (text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
            {
                string end = text[at + 1] == '/' ? "\n" : "*/";
                int found = text.IndexOf(end, at + 2, StringComparison.Ordinal);
                at = found < 0 ? text.Length : found + end.Length;
            }
            else
                break;
        }

        return Math.Min(at, text.Length - 1);
    }

    private int Count(char c)
    {
        int n = 0;
        while (Peek(n) == c) n++;
        return n;
    }

    private char Peek(int ahead) => Index + ahead < text.Length ? text[Index + ahead] : '\0';

    private bool Fail(string problem)
    {
        Problem = problem;
        return false;
    }
}
