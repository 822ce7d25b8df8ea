namespace SafeCompile;

/// <summary>
/// A guard stopped the guest. Its context is finished: every later call throws this again, with the same <see cref="Trap"/>.
/// Other contexts of the same image are not affected.
/// </summary>
public sealed class PluginTrappedException : Exception
{
    internal PluginTrappedException(TrapCode trap, string message, PluginLocation? location, PluginUsage used)
        : base(message)
    {
        Trap = trap;
        Location = location;
        Used = used;
    }

    /// <summary>Which guard.</summary>
    public TrapCode Trap { get; }

    /// <summary>The author's line, null when the image has no PDB.</summary>
    public PluginLocation? Location { get; }

    /// <summary>What the call had used when it was stopped.</summary>
    public PluginUsage Used { get; }
}
