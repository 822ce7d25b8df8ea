using System.Collections.Immutable;

namespace SafeCompile.Pipeline;

/// <summary>How far the pipeline runs.</summary>
internal enum CompileGoal
{
    /// <summary>Rules only.</summary>
    Check,

    /// <summary>The instrumented source after <see cref="CompileRequest.LastPass"/>, or after all passes.</summary>
    Rewrite,

    /// <summary>An image.</summary>
    Image,
}

/// <summary>What the worker is asked for.</summary>
/// <param name="Goal">How far to run.</param>
/// <param name="Files">Untrusted text.</param>
/// <param name="Policy">Resolved policy.</param>
/// <param name="RequireEntryPoint">Report CS5001 when there is neither Main nor top-level statements.</param>
/// <param name="LastPass">For <see cref="CompileGoal.Rewrite"/>.</param>
internal sealed record CompileRequest(
    CompileGoal Goal, ImmutableArray<SourceFile> Files, Policy Policy, bool RequireEntryPoint, string? LastPass);

/// <summary>What the worker answers. Treated as hostile by the parent: sizes are checked, the image is verified again.</summary>
/// <param name="Diagnostics">Errors when there is no result.</param>
/// <param name="Image">Empty unless an image was asked for and made.</param>
/// <param name="Pdb">Portable PDB of the image.</param>
/// <param name="Rewritten">Instrumented sources.</param>
internal sealed record CompileResponse(
    ImmutableArray<PluginDiagnostic> Diagnostics, byte[] Image, byte[] Pdb, ImmutableArray<RewrittenFile> Rewritten);
