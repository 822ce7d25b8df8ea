using System.Collections.Immutable;

namespace SafeCompile.Cli.Building;

/// <summary>An image, or why there is none; and whether it was compiled now.</summary>
internal sealed record BuildResult(PluginImage? Image, ImmutableArray<PluginDiagnostic> Diagnostics, bool FromCache);

/// <summary>Sources to an image, through the cache.</summary>
internal static class Builder
{
    private const string NoEntryPoint = "CS5001";

    /// <summary>One command compiles once: a worker that waits for more would only outlive it.</summary>
    internal static SafeCompilerOptions Once { get; } = new() { IdleWorkers = 0 };

    internal static BuildResult Build(PluginSource source, Policy policy, bool requireEntryPoint, bool useCache, CancellationToken cancellation, SafeCompilerOptions? options = null)
    {
        options = (options ?? Once) with { ImageCacheFolder = useCache ? CacheFolder.Of() : null };
        CompileResult result = new SafeCompiler(policy, options).CompileAsync(source, requireEntryPoint, cancellation).GetAwaiter().GetResult();

        // Ctrl-C reaches the worker too, and its end may be noticed here before the signal is.
        if (result.Diagnostics.Any(d => d.Id == "SC4005") && cancellation.WaitHandle.WaitOne(100)) throw new OperationCanceledException(cancellation);
        return new BuildResult(result.Image, result.Diagnostics, result.FromCache);
    }

    /// <summary>
    /// Builds under <paramref name="named"/>, or without one under the preset that fits: <c>console</c> for a program with an entry
    /// point, else <c>pure</c>. The compiler itself says which it is.
    /// </summary>
    internal static (BuildResult Result, Policy Policy) BuildFitting(PluginSource source, Policy? named, Func<Policy, Policy> trust, bool useCache, CancellationToken cancellation)
    {
        if (named is not null) return (Build(source, named, false, useCache, cancellation), named);
        Policy console = trust(Policy.Console);
        BuildResult program = Build(source, console, true, useCache, cancellation);
        if (!program.Diagnostics.Any(d => d.Id == NoEntryPoint)) return (program, console);
        Policy pure = trust(Policy.Pure);
        return (Build(source, pure, false, useCache, cancellation), pure);
    }

    /// <summary>Every use that the policy lacks, and what it cannot allow.</summary>
    internal static ImmutableArray<PluginDiagnostic> Audit(PluginSource source, Policy policy, CancellationToken cancellation) =>
        new SafeCompiler(policy, Once).AuditAsync(source, cancellation).GetAwaiter().GetResult();

    /// <summary>The findings of the rules, under a policy chosen as in <see cref="BuildFitting"/>.</summary>
    internal static (ImmutableArray<PluginDiagnostic> Diagnostics, Policy Policy) CheckFitting(PluginSource source, Policy? named, Func<Policy, Policy> trust, CancellationToken cancellation)
    {
        if (named is not null) return (Check(named, false), named);
        Policy console = trust(Policy.Console);
        ImmutableArray<PluginDiagnostic> program = Check(console, true);
        if (!program.Any(d => d.Id == NoEntryPoint)) return (program, console);
        Policy pure = trust(Policy.Pure);
        return (Check(pure, false), pure);

        ImmutableArray<PluginDiagnostic> Check(Policy policy, bool requireEntryPoint) =>
            new SafeCompiler(policy, Once).CheckAsync(source, requireEntryPoint, cancellation).GetAwaiter().GetResult();
    }
}
