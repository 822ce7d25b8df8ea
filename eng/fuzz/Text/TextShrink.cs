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
        for (int i = 0; i < tokens.Count; i++)
        {
            // A whole bracket, with and without its inside.
            int close = tokens[i] is "{" or "(" or "[" ? TokenList.Close(tokens, i) : -1;
            if (close <= i + 1) continue;
            yield return test with { Input = encoding.GetBytes(string.Concat(tokens.Where((_, at) => at <= i || at >= close))) };
            yield return test with { Input = encoding.GetBytes(string.Concat(tokens.Where((_, at) => at != i && at != close))) };
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
