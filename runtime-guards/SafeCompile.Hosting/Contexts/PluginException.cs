namespace SafeCompile;

/// <summary>
/// A guest threw. Everything in it is host-owned text; the guest's exception object never leaves its context. An exception of a
/// host method that passed through the guest arrives in the same way.
/// </summary>
public sealed class PluginException : Exception
{
    internal PluginException(string guestTypeName, string message, PluginLocation? location)
        : base(message)
    {
        GuestTypeName = guestTypeName;
        Location = location;
    }

    /// <summary>Full name of the type that was thrown.</summary>
    public string GuestTypeName { get; }

    /// <summary>The author's line, null when the image has no PDB.</summary>
    public PluginLocation? Location { get; }
}
