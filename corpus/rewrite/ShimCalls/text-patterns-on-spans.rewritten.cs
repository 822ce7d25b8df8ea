extern alias safe_x;

// Texts as patterns of a span become comparisons; the author's own condition comes after them.
class Words
{
    static bool Known(ReadOnlySpan<char> word)
    {
        return (word is var t0_x && (safe_x::SafeCompile.Runtime.MemoryExtensionsShims.SequenceEqual<char>(m_x, t0_x, "get") || safe_x::SafeCompile.Runtime.MemoryExtensionsShims.SequenceEqual<char>(m_x, t0_x, "put")));
    }

    static int Kind(ReadOnlySpan<char> word, int n)
    {
        return word switch
        {
            var t1_x when safe_x::SafeCompile.Runtime.MemoryExtensionsShims.SequenceEqual<char>(m_x, t1_x, "yes") && (n > 0) => 1,
            var t2_x when !(safe_x::SafeCompile.Runtime.MemoryExtensionsShims.SequenceEqual<char>(m_x, t2_x, "no") || safe_x::SafeCompile.Runtime.MemoryExtensionsShims.SequenceEqual<char>(m_x, t2_x, "")) => 2,
            _ => 3
        };
    }

    static int Old(Span<char> word)
    {
        switch (word)
        {
            case var t3_x when safe_x::SafeCompile.Runtime.MemoryExtensionsShims.SequenceEqual<char>(m_x, t3_x, "a"):
            case var t4_x when safe_x::SafeCompile.Runtime.MemoryExtensionsShims.SequenceEqual<char>(m_x, t4_x, "b"):
                return 1;
            default:
                return 0;
        }
    }
}
