using SafeCompile.Hosting;
using SafeCompile.Verification;

namespace SafeCompile;

/// <summary>Findings of the verifier as diagnostics: the place is a method and an offset, and a line where a PDB tells it.</summary>
internal static class ImageFindings
{
    /// <summary>A finding about an image that somebody brought; <paramref name="file"/> is the image.</summary>
    internal static PluginDiagnostic Of(VerificationFinding finding, string? file, ReadOnlyMemory<byte> pdb) =>
        new(finding.Id, PluginSeverity.Error, file, 0, 0, Text(finding) + (SourceLines.Find(pdb, finding.MethodToken, finding.ILOffset) is { } at ? $" ({at.File}:{at.Line})" : ""));

    /// <summary>A finding about an image that the compiler has just made: the guest's author did nothing wrong.</summary>
    internal static PluginDiagnostic OfOwn(VerificationFinding finding, ReadOnlyMemory<byte> pdb)
    {
        PluginLocation? at = SourceLines.Find(pdb, finding.MethodToken, finding.ILOffset);
        return new(finding.Id, PluginSeverity.Error, at?.File, at?.Line ?? 0, at is null ? 0 : 1, Text(finding) + ". This is a bug of safec, not of the program; please report it with this file.");
    }

    private static string Text(VerificationFinding finding)
    {
        string offset = finding.ILOffset < 0 ? "" : $"+IL_{finding.ILOffset:x4}";
        string where = finding.Method.Length == 0 ? "" : $"{finding.Method}{offset}: ";
        return where + finding.Message;
    }
}
