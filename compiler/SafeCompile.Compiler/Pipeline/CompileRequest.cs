using System.Collections.Immutable;

namespace SafeCompile.Pipeline;

/// <summary>How far the pipeline runs.</summary>
internal enum CompileGoal
{
    /// <summary>Rules only.</summary>
    Check,

    /// <summary>Rules only, each use that the policy lacks.</summary>
    Audit,

    /// <summary>The instrumented source after <see cref="CompileRequest.LastPass"/>, or after all passes.</summary>
    Rewrite,

    /// <summary>An image.</summary>
    Image,

    /// <summary>An assembly of a module whose sources the policy trusts: no rule, no guard, <c>unsafe</c> allowed.</summary>
    Trusted,
}

/// <summary>One module of a request: a range of its files.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Start">Index of its first file.</param>
/// <param name="Count">Number of its files.</param>
/// <param name="References">Indices of the modules that it names.</param>
internal sealed record ModuleRange(string Name, int Start, int Count, ImmutableArray<int> References);

/// <summary>What the worker is asked for.</summary>
/// <param name="Goal">How far to run.</param>
/// <param name="Files">Untrusted text.</param>
/// <param name="Modules">What the files belong to; the first one is what the host calls.</param>
/// <param name="Policy">Resolved policy.</param>
/// <param name="RequireEntryPoint">Report CS5001 when there is neither Main nor top-level statements.</param>
/// <param name="LastPass">For <see cref="CompileGoal.Rewrite"/>.</param>
internal sealed record CompileRequest(
    CompileGoal Goal, ImmutableArray<SourceFile> Files, ImmutableArray<ModuleRange> Modules, Policy Policy, bool RequireEntryPoint, string? LastPass)
{
    /// <summary>The request for a guest.</summary>
    internal static CompileRequest For(CompileGoal goal, PluginSource source, Policy policy, bool requireEntryPoint, string? lastPass)
    {
        var modules = ImmutableArray.CreateBuilder<ModuleRange>(source.Modules.Length);
        int start = 0;
        foreach (SourceModule m in source.Modules)
        {
            modules.Add(new ModuleRange(m.Name, start, m.Files.Length, [.. m.References.Select(r => IndexOf(source.Modules, r))]));
            start += m.Files.Length;
        }

        return new CompileRequest(goal, source.Files, modules.MoveToImmutable(), policy, requireEntryPoint, lastPass);
    }

    private static int IndexOf(ImmutableArray<SourceModule> modules, string name)
    {
        for (int i = 0; i < modules.Length; i++)
        {
            if (modules[i].Name == name) return i;
        }

        throw new ArgumentException($"No module is named '{name}'.", nameof(name));
    }
}

/// <summary>What the worker answers. Treated as hostile by the parent: sizes are checked, the image is verified again.</summary>
/// <param name="Diagnostics">Errors when there is no result.</param>
/// <param name="Image">Empty unless an image was asked for and made.</param>
/// <param name="Pdb">Portable PDB of the image.</param>
/// <param name="Rewritten">Instrumented sources.</param>
internal sealed record CompileResponse(
    ImmutableArray<PluginDiagnostic> Diagnostics, byte[] Image, byte[] Pdb, ImmutableArray<RewrittenFile> Rewritten);
