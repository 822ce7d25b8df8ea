namespace SafeCompile.Rules;

/// <summary>
/// Counts <c>?[</c> in one expression. Whether it starts a conditional access or a conditional expression with a collection the parser finds
/// out by trying, and what it tries contains the next one: <c>a?[0]?[0]…</c> doubles its work with each, twenty-five take minutes.
/// </summary>
/// <remarks>An expression ends with a semicolon, a comma or a block that are not inside of it.</remarks>
internal sealed class ConditionalIndexes(int limit)
{
    private static readonly string[] s_continuing = ["and", "as", "is", "or", "switch", "when", "with"];

    private int _count;
    private int _depth = int.MaxValue;

    /// <summary>A <c>?[</c> at this bracket depth; false when it is one too many.</summary>
    public bool Enter(int depth)
    {
        _depth = Math.Min(_depth, depth);
        return ++_count <= limit;
    }

    /// <summary>A bracket was closed and left this depth.</summary>
    public void Leave(int depth)
    {
        if (_count > 0) _depth = Math.Min(_depth, depth);
    }

    /// <summary>A semicolon or comma at this depth.</summary>
    public void End(int depth)
    {
        if (depth > _depth) return;
        _count = 0;
        _depth = int.MaxValue;
    }

    /// <summary>A brace was closed and left this depth; <paramref name="next"/> is the text after it.</summary>
    public void EndBlock(int depth, ReadOnlySpan<char> next)
    {
        if (_count == 0) return;
        next = next.TrimStart();
        if (next.Length > 0 && !char.IsLetter(next[0]) && next[0] is not ('}' or '_')) return;
        int end = 0;
        while (end < next.Length && char.IsLetterOrDigit(next[end])) end++;
        if (!s_continuing.Contains(next[..end].ToString())) End(depth);
    }
}
