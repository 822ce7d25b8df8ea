namespace SafeCompile;

/// <summary>The host asked for something that this image or this configuration cannot do. The message names the way out.</summary>
public sealed class PluginHostException : Exception
{
    /// <summary>Creates the exception for rule <paramref name="id"/> (SC7000 to SC7999).</summary>
    public PluginHostException(string id, string message)
        : base(message) => Id = id;

    /// <summary>Creates the exception for rule <paramref name="id"/> with the failure that caused it.</summary>
    public PluginHostException(string id, string message, Exception cause)
        : base(message, cause) => Id = id;

    /// <summary>The diagnostic ID.</summary>
    public string Id { get; }
}
