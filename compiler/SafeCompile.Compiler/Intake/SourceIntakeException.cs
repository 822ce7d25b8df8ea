namespace SafeCompile;

/// <summary>An input that does not exist or cannot be opened: a mistake of the caller, not a property of the guest.</summary>
public sealed class SourceIntakeException : Exception
{
    /// <summary>Creates the exception for rule <paramref name="id"/> (SC0009).</summary>
    public SourceIntakeException(string id, string message)
        : base(message) => Id = id;

    /// <summary>The diagnostic ID.</summary>
    public string Id { get; }
}
