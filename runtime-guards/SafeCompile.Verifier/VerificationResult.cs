// If this file is wrong a refused image is reported as accepted.
using System.Collections.Immutable;

namespace SafeCompile.Verification;

/// <summary>The verdict on one image. Immutable.</summary>
/// <param name="Findings">Why the image is refused; empty when it is accepted.</param>
/// <param name="Manifest">The manifest of the image, null when it has none that can be read.</param>
public sealed record VerificationResult(ImmutableArray<VerificationFinding> Findings, ImageManifest? Manifest)
{
    /// <summary>True when every claim was proved.</summary>
    public bool Accepted => Findings.IsEmpty;
}

/// <summary>One claim that could not be proved.</summary>
/// <param name="Id">Diagnostic ID, SC6000 to SC6999; the page <c>docs/rules/{Id}.md</c> explains it.</param>
/// <param name="Method">Where: the method as <c>Namespace.Type.Method</c>, another metadata item, or empty for the whole image.</param>
/// <param name="ILOffset">Offset of the instruction in the method, -1 when the finding has none.</param>
/// <param name="Message">What is wrong, one line.</param>
public sealed record VerificationFinding(string Id, string Method, int ILOffset, string Message)
{
    /// <summary>Metadata token of the method, by which a PDB tells the source line; 0 when the finding is not about a method.</summary>
    public int MethodToken { get; init; }

    /// <summary>One line: method, offset, ID, message.</summary>
    public override string ToString() =>
        (Method.Length == 0 ? "" : Method + (ILOffset < 0 ? ": " : $"(IL_{ILOffset:x4}): ")) + Id + ": " + Message;
}
