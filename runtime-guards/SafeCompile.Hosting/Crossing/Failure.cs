namespace SafeCompile.Hosting;

/// <summary>How a call failed, in host-owned data.</summary>
/// <param name="Trap">The guard that stopped the guest, or <see cref="TrapCode.None"/> when the guest threw.</param>
/// <param name="ExceptionType">Type name of the exception that the guest threw.</param>
/// <param name="Message">One line for people.</param>
/// <param name="Location">The author's line, when the image has a PDB.</param>
/// <param name="Used">What the call had used by then.</param>
internal sealed record Failure(TrapCode Trap, string? ExceptionType, string Message, PluginLocation? Location, PluginUsage Used)
{
    internal Exception ToException() =>
        Trap == TrapCode.None
            ? new PluginException(ExceptionType!, Message, Location)
            : new PluginTrappedException(Trap, Message, Location, Used);
}
