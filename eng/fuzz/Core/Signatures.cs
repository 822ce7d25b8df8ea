using System.Text;
using System.Text.RegularExpressions;

namespace SafeCompile.Fuzz.Core;

/// <summary>Makes one text of all findings with the same cause.</summary>
internal static partial class Signatures
{
    private const int Most = 160;

    /// <summary>The head of a message without names, numbers and quoted text.</summary>
    internal static string Head(string message)
    {
        string text = Quoted().Replace(message, "'…'");
        text = Numbers().Replace(text, "N");
        return text.Length <= Most ? text : text[..Most];
    }

    /// <summary>Type and innermost frames.</summary>
    internal static string Of(Exception e)
    {
        var text = new StringBuilder(e.GetType().Name);
        foreach (string line in (e.StackTrace ?? "").Split('\n').Where(l => l.Contains(" at ", StringComparison.Ordinal)).Take(3))
            text.Append(" < ").Append(Frame().Match(line).Value);
        return text.ToString();
    }

    [GeneratedRegex("'[^']*'|\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("[0-9][0-9a-fA-F,._]*")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[\w.`<>|]+(?=\()")]
    private static partial Regex Frame();
}
