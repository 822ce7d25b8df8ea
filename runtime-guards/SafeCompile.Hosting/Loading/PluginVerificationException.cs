using System.Collections.Immutable;
using SafeCompile.Verification;

namespace SafeCompile;

/// <summary>The verifier refused an image. Nothing of it was loaded.</summary>
public sealed class PluginVerificationException : Exception
{
    /// <summary>Creates the exception from the verifier's findings.</summary>
    public PluginVerificationException(ImmutableArray<VerificationFinding> findings)
        : base(Describe(findings)) => Findings = findings;

    /// <summary>Every claim that could not be proved.</summary>
    public ImmutableArray<VerificationFinding> Findings { get; }

    private static string Describe(ImmutableArray<VerificationFinding> findings)
    {
        const int Shown = 5;
        string text = "The verifier refused the image: " + string.Join("; ", findings.Take(Shown));
        return findings.Length > Shown ? $"{text}; and {findings.Length - Shown} more." : text;
    }
}
