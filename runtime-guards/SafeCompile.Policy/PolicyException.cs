namespace SafeCompile;

/// <summary>A policy file that cannot be read, or that contradicts itself. The message names the file and the member.</summary>
public sealed class PolicyException : Exception
{
    /// <summary>Creates the exception for rule <paramref name="id"/> (SC0001 to SC0099).</summary>
    public PolicyException(string id, string message)
        : base(message) => Id = id;

    /// <summary>The diagnostic ID.</summary>
    public string Id { get; }
}
