// Texts as patterns of a span become comparisons; the author's own condition comes after them.
class Words
{
    static bool Known(ReadOnlySpan<char> word) => word is "get" or "put";

    static int Kind(ReadOnlySpan<char> word, int n) => word switch { "yes" when n > 0 => 1, not ("no" or "") => 2, _ => 3 };

    static int Old(Span<char> word)
    {
        switch (word)
        {
            case "a":
            case "b":
                return 1;
            default:
                return 0;
        }
    }
}
