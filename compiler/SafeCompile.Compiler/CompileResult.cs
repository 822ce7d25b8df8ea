using System.Collections.Immutable;

namespace SafeCompile;

/// <summary>What compiling a guest gave: a verified image, or the reasons why there is none. Immutable.</summary>
public sealed class CompileResult
{
    internal CompileResult(PluginImage? image, ImmutableArray<PluginDiagnostic> diagnostics, bool fromCache = false)
    {
        Image = image;
        Diagnostics = diagnostics;
        FromCache = fromCache;
    }

    /// <summary>True when the image was compiled before, and only verified now.</summary>
    public bool FromCache { get; }

    /// <summary>True when there is an image.</summary>
    public bool Success => Image is not null;

    /// <summary>The image, null when the guest was refused.</summary>
    public PluginImage? Image { get; }

    /// <summary>C# errors, rule findings (SC1 to SC4) and internal errors (SC5, SC6, SC9), by file, line and column.</summary>
    public ImmutableArray<PluginDiagnostic> Diagnostics { get; }
}

/// <summary>A rewritten source file.</summary>
/// <param name="Path">The author's file.</param>
/// <param name="Text">The instrumented program, formatted.</param>
public sealed record RewrittenFile(string Path, string Text);

/// <summary>The instrumented sources, or the reasons why there are none.</summary>
/// <param name="Files">One per source file, empty when refused.</param>
/// <param name="Diagnostics">As in <see cref="CompileResult.Diagnostics"/>.</param>
public sealed record RewriteResult(ImmutableArray<RewrittenFile> Files, ImmutableArray<PluginDiagnostic> Diagnostics);
