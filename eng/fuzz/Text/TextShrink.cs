using System.Text;
using SafeCompile.Fuzz.Core;

namespace SafeCompile.Fuzz.Text;

/// <summary>Drops ever smaller pieces of a text: lines first, then tokens. What is no text is cut in bytes.</summary>
internal static class TextShrink
{
    internal static IEnumerable<Case> Smaller(Case test)
    {
        bool wide = ((TextVariant)test.Variant).HasFlag(TextVariant.Wide);
        Encoding encoding = wide ? Encoding.Unicode : Encoding.UTF8;
        string text = encoding.GetString(test.Input);
        if (!encoding.GetBytes(text).AsSpan().SequenceEqual(test.Input))
        {
            foreach (byte[] cut in Cuts(test.Input)) yield return test with { Input = cut };
            yield break;
        }

        foreach (string part in Cuts(text.Split('\n').Select(l => l + "\n").ToArray()).Select(p => string.Concat(p))) yield return test with { Input = encoding.GetBytes(part) };
        List<string> tokens = TokenList.Of(text);

        // Brackets, the longest first: nothing inside, an expression without a shape of its own, or no bracket.
        (int Open, int Close)[] brackets =
        [
            .. Enumerable.Range(0, tokens.Count).Where(i => tokens[i] is "{" or "(" or "[").Select(i => (i, TokenList.Close(tokens, i))).Where(b => b.Item2 > b.i + 1).OrderBy(b => b.i - b.Item2),
        ];
        foreach ((int open, int close) in brackets)
        {
            yield return test with { Input = encoding.GetBytes(string.Concat(tokens.Where((_, at) => at <= open || at >= close))) };
            if (close - open > 3) yield return test with { Input = encoding.GetBytes(string.Concat([.. tokens[..(open + 1)], "default", .. tokens[close..]])) };
            yield return test with { Input = encoding.GetBytes(string.Concat(tokens.Where((_, at) => at != open && at != close))) };
        }

        foreach (string part in Cuts(tokens.ToArray()).Select(p => string.Concat(p))) yield return test with { Input = encoding.GetBytes(part) };
    }

    /// <summary>Without one half, one quarter and so on down to one element.</summary>
    internal static IEnumerable<T[]> Cuts<T>(T[] all)
    {
        for (int size = all.Length / 2; size > 0; size /= 2)
        {
            for (int at = 0; at < all.Length; at += size) yield return [.. all[..at], .. all[Math.Min(at + size, all.Length)..]];
        }
    }
}
