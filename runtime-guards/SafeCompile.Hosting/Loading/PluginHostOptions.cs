namespace SafeCompile;

/// <summary>Choices of a <see cref="PluginHost"/>. Immutable.</summary>
public sealed record PluginHostOptions
{
    /// <summary>
    /// Whether a call may move to another thread when the caller's stack is too small for the context's depth limit (about 1 KiB
    /// per level and 768 KiB). Host methods that the guest calls then run on that thread: a lock that the caller holds is not
    /// re-entered there but waited for, which deadlocks; thread-static and async-local state is not there. False: such a call
    /// runs on what is left and may trap earlier, or throws <see cref="PluginHostException"/> SC7007 when nothing is left.
    /// </summary>
    public bool AllowThreadHop { get; init; } = true;
}
