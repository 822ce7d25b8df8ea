using System.Text.RegularExpressions;

namespace SafeCompile.Cli.Testing;

/// <summary>
/// What is called when a file does not say: <c>Plugin.Run</c> if there is one, else the entry point, else a class with a public
/// static <c>Run()</c>. A guess over the text; a file for which it is wrong says <c>// call:</c>.
/// </summary>
internal static partial class EntryRule
{
    /// <summary><c>Type.Method</c>, or null for the entry point.</summary>
    internal static string? CallFor(string text)
    {
        if (PluginRun().IsMatch(text)) return "Plugin.Run";
        if (EntryPoint().IsMatch(text) || !StaticRun().IsMatch(text)) return null;
        Match run = StaticRun().Match(text);
        Match? type = TypeDeclaration().Matches(text).LastOrDefault(m => m.Index < run.Index);
        return type is null ? null : type.Groups[1].Value + ".Run";
    }

    [GeneratedRegex(@"\b(?:class|struct|record)\s+Plugin\b[\s\S]*?\bRun\s*\(")]
    private static partial Regex PluginRun();

    [GeneratedRegex(@"\bstatic\s+(?:void|int)\s+Main\s*\(")]
    private static partial Regex EntryPoint();

    [GeneratedRegex(@"\bpublic\s+static\s+(?:unsafe\s+)?[\w<>\[\]\.\?]+\s+Run\s*\(\s*\)")]
    private static partial Regex StaticRun();

    [GeneratedRegex(@"\b(?:class|struct|record)\s+(\w+)")]
    private static partial Regex TypeDeclaration();
}
