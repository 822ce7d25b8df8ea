using System.Collections.Immutable;
using SafeCompile.Caching;
using SafeCompile.Pipeline;
using SafeCompile.Rules;
using SafeCompile.Verification;
using SafeCompile.Worker;

namespace SafeCompile;

/// <summary>
/// Compiles guests. Thread-safe; share one per policy. Each compilation runs in a disposable worker process, so that an input that
/// crashes, hangs or bloats the C# compiler costs that process and nothing else. A cold compilation takes about half a second, one in a
/// worker that is already there a tenth of that; it is used again only after an answer without any anomaly.
/// </summary>
public sealed class SafeCompiler
{
    private readonly WorkerClient _worker;
    private readonly ImageCache? _cache;

    /// <summary>A compiler for one policy.</summary>
    public SafeCompiler(Policy policy)
        : this(policy, new SafeCompilerOptions())
    {
    }

    /// <summary>A compiler for one policy with other limits than the default ones.</summary>
    public SafeCompiler(Policy policy, SafeCompilerOptions options)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ConcurrentCompilations, 1);
        Policy = policy;
        _worker = new WorkerClient(options, policy.CompileLimits with
        {
            ProcessorTime = options.CompileProcessorTime ?? policy.CompileLimits.ProcessorTime,
            Timeout = options.CompileTimeout ?? policy.CompileLimits.Timeout,
            Memory = options.CompileMemory ?? policy.CompileLimits.Memory,
        });
        _cache = options.ImageCacheFolder is { } folder ? ImageCache.Open(folder) : null;
    }

    /// <summary>The policy that every guest of this compiler is judged by.</summary>
    public Policy Policy { get; }

    /// <summary>
    /// Compiles and verifies. A refused guest is a result, not an exception; cancelling throws <see cref="OperationCanceledException"/>
    /// and kills the worker.
    /// </summary>
    public Task<CompileResult> CompileAsync(PluginSource source, CancellationToken cancellationToken = default) =>
        CompileAsync(source, requireEntryPoint: false, cancellationToken);

    /// <summary>Like <see cref="CompileAsync(PluginSource, CancellationToken)"/>; with <paramref name="requireEntryPoint"/> a guest without one is refused (CS5001).</summary>
    public async Task<CompileResult> CompileAsync(PluginSource source, bool requireEntryPoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        TrustedModules.RequireApart(Policy, source); // Before the cache: the verdict must not depend on it.
        string? key = _cache is null || source.Problems.Length > 0 || source.Requirements.Length > 0 ? null : CacheKey.Of(source, Policy, requireEntryPoint);
        if (key is not null && Stored(key) is { } stored) return new CompileResult(stored, [], fromCache: true);
        CompileResult result = await Compile(source, requireEntryPoint, cancellationToken).ConfigureAwait(false);
        if (key is not null && result.Image is { } image) _cache!.Put(key, image.Bytes.Span, image.Pdb.Span);
        return result;
    }

    private async Task<CompileResult> Compile(PluginSource source, bool requireEntryPoint, CancellationToken cancellationToken)
    {
        CompileResponse response = await Ask(CompileGoal.Image, source, requireEntryPoint, null, cancellationToken).ConfigureAwait(false);
        if (response.Image.Length == 0) return new CompileResult(null, response.Diagnostics);

        // The worker handled hostile text; what it says about its own output is worth nothing.
        VerificationResult verdict = ImageVerifier.Verify(response.Image, Policy);
        if (verdict.Accepted) return new CompileResult(PluginImage.FromCompiler(response.Image, response.Pdb, Policy), response.Diagnostics);
        return new CompileResult(null, [.. response.Diagnostics, .. verdict.Findings.Select(f => ImageFindings.OfOwn(f, response.Pdb))]);
    }

    // Bytes from a disk are worth as much as bytes from anywhere. What the verifier does not accept is compiled again and overwritten.
    private PluginImage? Stored(string key) =>
        _cache!.Get(key) is var (image, pdb) && ImageVerifier.Verify(image, Policy).Accepted ? PluginImage.FromCompiler(image, pdb, Policy) : null;

    /// <summary>Runs the rules only.</summary>
    public Task<ImmutableArray<PluginDiagnostic>> CheckAsync(PluginSource source, CancellationToken cancellationToken = default) =>
        CheckAsync(source, requireEntryPoint: false, cancellationToken);

    /// <summary>
    /// Runs the rules for a host that writes its policy: like <see cref="CheckAsync(PluginSource, CancellationToken)"/>, but with a finding for
    /// each use that the policy lacks (<see cref="PluginDiagnostic.Gap"/>), not for the first one on a line, and of at most 5,000.
    /// </summary>
    public async Task<ImmutableArray<PluginDiagnostic>> AuditAsync(PluginSource source, CancellationToken cancellationToken = default) =>
        (await Ask(CompileGoal.Audit, source, false, null, cancellationToken).ConfigureAwait(false)).Diagnostics;

    internal async Task<ImmutableArray<PluginDiagnostic>> CheckAsync(PluginSource source, bool requireEntryPoint, CancellationToken cancellationToken) =>
        (await Ask(CompileGoal.Check, source, requireEntryPoint, null, cancellationToken).ConfigureAwait(false)).Diagnostics;

    /// <summary>The instrumented source, after all passes or after the pass named <paramref name="lastPass"/>.</summary>
    public async Task<RewriteResult> RewriteAsync(PluginSource source, string? lastPass = null, CancellationToken cancellationToken = default)
    {
        CompileResponse response = await Ask(CompileGoal.Rewrite, source, false, lastPass, cancellationToken).ConfigureAwait(false);
        return new RewriteResult(response.Rewritten, response.Diagnostics);
    }

    private async Task<CompileResponse> Ask(CompileGoal goal, PluginSource source, bool requireEntryPoint, string? lastPass, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ImmutableArray<PluginDiagnostic> problems = [.. source.Problems, .. source.Requirements.Select(r => r.Missing(Policy)).OfType<PluginDiagnostic>()];
        if (problems.Length > 0) return new CompileResponse(problems, [], [], []);
        TrustedModules.RequireApart(Policy, source);
        var sink = new DiagnosticSink();
        if (!Screen.Program([.. source.Files.Select(f => (f.Path, f.Text.Length))], sink, Policy.CompileLimits)) return new CompileResponse(sink.ToImmutable(), [], [], []);
        CompileRequest request = CompileRequest.For(goal, source, Policy, requireEntryPoint, lastPass);
        return await _worker.Ask(request, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Limits of the compile worker. Immutable.</summary>
public sealed record SafeCompilerOptions
{
    /// <summary>Processor time of the worker after which it is killed and the guest refused (SC4005); null for the policy's. Does not depend on how busy the machine is.</summary>
    public TimeSpan? CompileProcessorTime { get; init; }

    /// <summary>Wall-clock time after which the worker is killed and the guest refused (SC4005); null for the policy's.</summary>
    public TimeSpan? CompileTimeout { get; init; }

    /// <summary>Bytes of the worker's GC heap; beyond it the guest is refused (SC4005); null for the policy's.</summary>
    public long? CompileMemory { get; init; }

    /// <summary>
    /// A folder for compiled images, by the hash of sources, policy and toolchain; null for none. What is read from it is verified again.
    /// Only its owner may be able to write there, or it is not used. Shared by processes; at most 256 MiB, the least recently used go first.
    /// </summary>
    public string? ImageCacheFolder { get; init; }

    /// <summary>Compilations of this compiler at the same time, each a process; further calls wait for their turn. At least one.</summary>
    public int ConcurrentCompilations { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Workers that may wait for the next compilation, about 150 MB each, for at most half a minute; zero for a fresh process each time.
    /// They run no guest code, so reuse shows in speed only.
    /// </summary>
    public int IdleWorkers { get; init; } = Environment.ProcessorCount;
}
