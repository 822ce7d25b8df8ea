using SafeCompile.Verification;

namespace SafeCompile.Cli.Output;

/// <summary>Findings of the verifier as diagnostics: the place is a method and an offset, not a line.</summary>
internal static class Findings
{
    internal static PluginDiagnostic Diagnostic(VerificationFinding finding, string? file)
    {
        string offset = finding.ILOffset < 0 ? "" : $"+IL_{finding.ILOffset:x4}";
        string where = finding.Method.Length == 0 ? "" : $"{finding.Method}{offset}: ";
        return new PluginDiagnostic(finding.Id, PluginSeverity.Error, file, 0, 0, where + finding.Message);
    }
}
