using SafeCompile.Hosting;
using SafeCompile.Runtime;

namespace SafeCompile;

/// <summary>
/// One tenant of a loaded plugin: its static fields, its budgets, its console. Entered by one thread at a time: a second one gets an
/// <see cref="InvalidOperationException"/>. After a trap it is finished; create another. Calls that come back into the guest from
/// a host method, on the same thread, share the budgets of the outermost call.
/// </summary>
public sealed partial class PluginContext : IDisposable
{
    internal const long Free = 0;
    internal const long Disposed = -1;

    // Stack per level of the depth limit: guest frames are mostly under 200 bytes; deeper ones meet the address check.
    private const long StackPerLevel = 1024;
    private const long StackFixed = 256 * 1024;
    private const long StackMost = 200L << 20;

    /// <summary>The thread inside (<see cref="ThreadStack.Id"/>), <see cref="Free"/> or <see cref="Disposed"/>. Only by Interlocked.</summary>
    internal long Owner;

    internal PluginContext(LoadedPlugin plugin, PluginLimits limits, PluginConsole? console)
    {
        Plugin = plugin;
        Limits = limits;
        Meter = new Meter
        {
            Fuel = limits.Fuel,
            Bytes = limits.AllocatedBytes,
            DepthLimit = limits.CallDepth,
            Console = console?.Guest,
            Boundary = this,
        };
        StackNeeded = Math.Min(StackFixed + (limits.CallDepth * StackPerLevel), StackMost);
    }

    /// <summary>The limits of each call.</summary>
    public PluginLimits Limits { get; }

    /// <summary>The image that runs here.</summary>
    public LoadedPlugin Plugin { get; }

    /// <summary>The guard that finished this context, <see cref="TrapCode.None"/> while it is alive.</summary>
    public TrapCode Trap => Meter.Trap;

    /// <summary>What the latest outermost call used; during a call, what it has used so far.</summary>
    public PluginUsage Used
    {
        get
        {
            Meter m = Meter;
            (long fuel, long bytes) = m.Trap == TrapCode.None ? (m.Fuel, m.Bytes) : (m.FuelAtTrap, m.BytesAtTrap);
            return new PluginUsage(
                Math.Clamp(Limits.Fuel - fuel, 0, Limits.Fuel),
                Math.Clamp(Limits.AllocatedBytes - bytes, 0, Limits.AllocatedBytes),
                m.DepthHigh);
        }
    }

    internal Meter Meter { get; }

    internal PluginHostOptions Options => Plugin.Options;

    /// <summary>Stack that an outermost call should find, so that the depth limit is met before the end of the stack.</summary>
    internal long StackNeeded { get; }

    /// <summary>Where the trap happened, kept for every later refusal.</summary>
    internal PluginLocation? TrapLocation { get; set; }

    /// <summary>What was wrong with a result that trapped.</summary>
    internal string? TrapDetail { get; set; }

    /// <summary>
    /// Ends the context and drops its static fields. Throws <see cref="InvalidOperationException"/> while a call is running in it.
    /// </summary>
    public void Dispose()
    {
        long owner = Interlocked.CompareExchange(ref Owner, Disposed, Free);
        if (owner == Disposed) return;
        if (owner != Free) throw new InvalidOperationException("A PluginContext cannot be disposed while a call is running in it.");
        Meter.Statics = [];
        Meter.GenericStatics = null;
        Meter.Console = null;
        _proxies = null;
        _lent = null;
    }

    /// <summary>The failure of a context that trapped, now or earlier.</summary>
    internal Failure Trapped()
    {
        PluginUsage used = Used;
        string reason = Meter.Trap switch
        {
            TrapCode.OutOfFuel => $"its fuel of {Limits.Fuel:N0} is used up",
            TrapCode.CallDepthExceeded => used.MaxDepth >= Limits.CallDepth ? $"its call depth exceeds {Limits.CallDepth:N0}" : $"its calls use more stack than is left at depth {used.MaxDepth:N0}",
            TrapCode.AllocationLimitExceeded => $"it asked for more than {Limits.AllocatedBytes:N0} bytes",
            TrapCode.DeadlineExceeded => "its deadline has passed",
            _ => TrapDetail ?? "its result is not plain data",
        };
        string where = TrapLocation is null ? "" : $" at {TrapLocation}";
        return new Failure(Meter.Trap, null, $"The guest was stopped{where}: {reason}.", TrapLocation, used);
    }
}
