namespace SafeCompile.Bench;

/// <summary>
/// The guarded side, as a host has it: compiled and verified by <see cref="SafeCompiler"/>, loaded pinned, called through the
/// contract's proxy. The proxy's few nanoseconds per call vanish beside the milliseconds of a workload.
/// </summary>
internal sealed class GuardedGuest : IDisposable
{
    // Never met: what is measured is counting, not stopping. The depth keeps a call on the benchmark's own thread.
    private static readonly PluginLimits s_limits = new(fuel: PluginLimits.MaxFuel, callDepth: 500, allocatedBytes: PluginLimits.MaxAllocatedBytes);

    private readonly PluginHost _host = new();
    private readonly PluginContext _context;

    private GuardedGuest(PluginImage image)
    {
        _context = _host.Load(image, LoadMode.Pinned).CreateContext(s_limits);
        Workload = _context.Create<IWorkload>();
    }

    internal IWorkload Workload { get; }

    /// <summary>Fuel that the latest call used.</summary>
    internal long Fuel => _context.Used.Fuel;

    internal static GuardedGuest Load(string name)
    {
        var compiler = new SafeCompiler(Policy.Pure.Trust(typeof(IWorkload).Assembly));
        CompileResult result = compiler.CompileAsync(PluginSource.FromText(name + ".cs", GuestSources.Read(name))).GetAwaiter().GetResult();
        return result.Success
            ? new GuardedGuest(result.Image!)
            : throw new InvalidOperationException($"{name} was refused: {string.Join("; ", result.Diagnostics)}");
    }

    public void Dispose()
    {
        _context.Dispose();
        _host.Dispose();
    }
}
