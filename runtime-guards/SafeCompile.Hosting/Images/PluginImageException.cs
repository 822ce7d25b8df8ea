namespace SafeCompile;

/// <summary>Bytes that are not an image of this host's policy.</summary>
public sealed class PluginImageException : Exception
{
    /// <summary>Creates the exception for rule <paramref name="id"/>.</summary>
    public PluginImageException(string id, string message)
        : base(message) => Id = id;

    /// <summary>The diagnostic ID.</summary>
    public string Id { get; }
}
