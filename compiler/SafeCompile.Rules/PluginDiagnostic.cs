using System.Globalization;

namespace SafeCompile;

/// <summary>One finding about guest code. Immutable.</summary>
/// <param name="Id">C# compiler ID or SafeCompile rule ID.</param>
/// <param name="Severity">Whether the program is refused.</param>
/// <param name="File">The file as it was named to the compiler; null when the finding has no place.</param>
/// <param name="Line">Physical line, from 1; 0 when there is none. Never a line that <c>#line</c> claims.</param>
/// <param name="Column">Physical column in UTF-16 code units, from 1; 0 when there is none.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record PluginDiagnostic(string Id, PluginSeverity Severity, string? File, int Line, int Column, string Message)
{
    /// <summary>What is wrong and what to do. One line: messages quote hostile text, and are printed on terminals.</summary>
    public string Message { get; init; } = OneLine(Message);

    /// <summary>The use that the policy lacks, where that is what is wrong (SC2…); null otherwise.</summary>
    public PolicyGap? Gap { get; init; }

    /// <summary>The MSBuild canonical form: <c>Fireball.cs(12,9): error SC2001: text [M:System.Guid.NewGuid]</c>.</summary>
    public override string ToString()
    {
        string severity = Severity switch
        {
            PluginSeverity.Error => "error",
            PluginSeverity.Warning => "warning",
            _ => "info",
        };
        string text = Gap is null ? Message : $"{Message} [{Gap.Symbol}]";
        if (File is null) return $"{severity} {Id}: {text}";
        string file = OneLine(File);
        return Line == 0 ? $"{file}: {severity} {Id}: {text}" : $"{file}({Line},{Column}): {severity} {Id}: {text}";
    }

    private static string OneLine(string text) => text.Any(IsHidden) ? string.Concat(text.Select(c => IsHidden(c) ? ' ' : c)) : text;

    private static bool IsHidden(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
