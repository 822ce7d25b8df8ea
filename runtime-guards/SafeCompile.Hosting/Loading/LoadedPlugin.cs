using System.Collections.Concurrent;
using System.Reflection;
using SafeCompile.Hosting;

namespace SafeCompile;

/// <summary>
/// A loaded image, compiled to machine code once for all its contexts. Thread-safe. Disposing it ends all its contexts; an image
/// loaded <see cref="LoadMode.Unloadable"/> then leaves memory once the host keeps no proxy of it.
/// </summary>
public sealed class LoadedPlugin : IDisposable
{
    private readonly ConcurrentDictionary<Type, ConstructorInfo> _implementations = new();
    private readonly ConcurrentDictionary<(string Type, string Method, int Count), CallTarget> _targets = new();
    private readonly Action<LoadedPlugin> _forget;
    private readonly GuestLoadContext _loadContext;
    private readonly LoadMode _mode;
    private Assembly? _assembly;
    private SourceLines? _lines;

    /// <summary>Loads without verifying; <see cref="PluginHost.Load(PluginImage, LoadMode)"/> has done that.</summary>
    internal LoadedPlugin(PluginImage image, LoadMode mode, PluginHostOptions options, Action<LoadedPlugin> forget)
    {
        Image = image;
        Options = options;
        _mode = mode;
        _forget = forget;
        _loadContext = new GuestLoadContext(image.Policy, mode == LoadMode.Unloadable);
        try
        {
            _assembly = _loadContext.LoadImage(image.Bytes);
        }
        catch (Exception e) when (e is BadImageFormatException or FileLoadException or FileNotFoundException or System.Security.SecurityException)
        {
            throw e.InnerException as PluginHostException
                ?? new PluginHostException(HostErrors.LoadFailed, "The runtime could not load the image: " + e.Message, e);
        }

        _lines = new SourceLines(_assembly, image.Pdb);
    }

    /// <summary>The image that was loaded.</summary>
    public PluginImage Image { get; }

    internal PluginHostOptions Options { get; }

    internal bool IsDisposed => _assembly is null;

    internal Assembly Assembly => _assembly ?? throw new ObjectDisposedException(nameof(LoadedPlugin));

    internal SourceLines Lines => _lines ?? throw new ObjectDisposedException(nameof(LoadedPlugin));

    /// <summary>
    /// Creates a tenant: own static fields, own budgets, own console. Costs tens of nanoseconds and a few hundred bytes, runs no
    /// guest code. Throws <see cref="PluginHostException"/> SC7001 when <paramref name="limits"/> has a deadline that the image
    /// cannot keep.
    /// </summary>
    public PluginContext CreateContext(PluginLimits limits, PluginConsole? console = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        if (limits.Deadline is not null && !Image.Policy.DeadlinePolls)
        {
            throw new PluginHostException(
                HostErrors.DeadlineWithoutPolls,
                "A deadline needs an image that was compiled with polls, and this one has none. Compile under Policy.WithDeadlinePolls(), or limit fuel instead: it is deterministic.");
        }

        return new PluginContext(this, limits, console);
    }

    /// <summary>Ends all contexts. A call that is running on another thread finishes first in its own time.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _assembly, null) is null) return;
        _forget(this);
        _lines = null;
        _implementations.Clear();
        _targets.Clear();
        if (_mode == LoadMode.Unloadable) _loadContext.Unload();
    }

    /// <summary>The constructor of the one class that implements a contract.</summary>
    internal ConstructorInfo Implementation(Type contract)
    {
        try
        {
            return _implementations.GetOrAdd(contract, static (c, self) => GuestTypes.Implementation(self.Assembly, c), this);
        }
        catch (Exception e) when (IsUnresolved(e))
        {
            throw Unresolved(e);
        }
    }

    /// <summary>The method that a call by name means.</summary>
    internal CallTarget Target(string type, string method, int count)
    {
        try
        {
            return _targets.GetOrAdd((type, method, count), static (k, self) => GuestTypes.Method(self.Assembly, k.Type, k.Method, k.Count), this);
        }
        catch (Exception e) when (IsUnresolved(e))
        {
            throw Unresolved(e);
        }
    }

    /// <summary>The entry point of a program.</summary>
    internal CallTarget EntryPoint()
    {
        try
        {
            return _targets.GetOrAdd(("", "", 0), static (_, self) => GuestTypes.EntryPoint(self.Assembly), this);
        }
        catch (Exception e) when (IsUnresolved(e))
        {
            throw Unresolved(e);
        }
    }

    // The verifier proves what a reference may name, not that this runtime has it: such an image stops when it is first looked at.
    private static bool IsUnresolved(Exception e) =>
        e is TypeLoadException or MissingMemberException or BadImageFormatException or FileLoadException or FileNotFoundException or ReflectionTypeLoadException;

    private static PluginHostException Unresolved(Exception e) =>
        new(HostErrors.LoadFailed, $"The runtime could not resolve what the image refers to ({e.GetType().Name}). Compile its sources again.", e);
}
