using System.Collections.Concurrent;

namespace SafeCompile.Bench;

/// <summary>
/// The guarded side, as a host has it: compiled and verified by <see cref="SafeCompiler"/>, loaded pinned, called through the
/// contract's proxy. The proxy's few nanoseconds per call vanish beside the milliseconds of a workload.
/// </summary>
internal sealed class GuardedGuest : IDisposable
{
    // Never met: what is measured is counting, not stopping. The depth keeps a call on the benchmark's own thread.
    private static readonly PluginLimits s_limits = new(fuel: PluginLimits.MaxFuel, callDepth: 500, allocatedBytes: PluginLimits.MaxAllocatedBytes);

    // The programs are our own: on a busy machine a slow compilation is no reason to fail.
    private static readonly SafeCompiler s_compiler = new(
        Policy.Pure.Trust(typeof(IWorkload).Assembly),
        new SafeCompilerOptions { CompileTimeout = TimeSpan.FromMinutes(5) });

    private static readonly ConcurrentDictionary<string, PluginImage> s_images = new();

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

    internal static GuardedGuest Load(string name) => new(s_images.GetOrAdd(name, Compile));

    private static PluginImage Compile(string name)
    {
        CompileResult result = s_compiler.CompileAsync(PluginSource.FromText(name + ".cs", GuestSources.Read(name))).GetAwaiter().GetResult();
        return result.Image ?? throw new InvalidOperationException($"{name} was refused: {string.Join("; ", result.Diagnostics)}");
    }

    public void Dispose()
    {
        _context.Dispose();
        _host.Dispose();
    }
}
