namespace SafeCompile;

/// <summary>
/// What one call into a context may use. Immutable. There are no defaults: the host knows what a call is worth.
/// Refilled at every outermost call; calls that come back into the guest from a host method share what is left.
/// </summary>
public sealed record PluginLimits
{
    /// <summary>Largest accepted fuel: about eleven days of work.</summary>
    public const long MaxFuel = 1_000_000_000_000_000;

    /// <summary>Largest accepted depth; more activations than any stack we create could hold.</summary>
    public const int MaxCallDepth = 1_000_000;

    /// <summary>Largest accepted allocation: 1 PiB.</summary>
    public const long MaxAllocatedBytes = 1L << 50;

    /// <summary>Longest accepted deadline; the timer's own limit is 49 days.</summary>
    public static TimeSpan MaxDeadline { get; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Creates limits. Throws <see cref="ArgumentOutOfRangeException"/> for a value that is not positive, or so large
    /// that it means "no limit".
    /// </summary>
    /// <param name="fuel">Units of deterministic work, about one nanosecond each.</param>
    /// <param name="callDepth">Live activations of guest methods that can recurse.</param>
    /// <param name="allocatedBytes">Bytes allocated during the call, whether still alive or not.</param>
    /// <param name="deadline">
    /// Wall-clock limit, up to <see cref="MaxDeadline"/>; only for images compiled under <see cref="Policy.WithDeadlinePolls"/>. Where it
    /// stops the guest differs from run to run, so it is no substitute for fuel.
    /// </param>
    public PluginLimits(long fuel, int callDepth, long allocatedBytes, TimeSpan? deadline = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fuel);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fuel, MaxFuel);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(callDepth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(callDepth, MaxCallDepth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(allocatedBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(allocatedBytes, MaxAllocatedBytes);
        if (deadline is { } d)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(d, TimeSpan.Zero, nameof(deadline));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(d, MaxDeadline, nameof(deadline));
        }

        Fuel = fuel;
        CallDepth = callDepth;
        AllocatedBytes = allocatedBytes;
        Deadline = deadline;
    }

    /// <summary>Units of deterministic work per call, about one nanosecond each.</summary>
    public long Fuel { get; }

    /// <summary>Live activations of guest methods that can recurse.</summary>
    public int CallDepth { get; }

    /// <summary>Bytes allocated per call, whether still alive or not.</summary>
    public long AllocatedBytes { get; }

    /// <summary>Wall-clock limit per call, null for none.</summary>
    public TimeSpan? Deadline { get; }
}
