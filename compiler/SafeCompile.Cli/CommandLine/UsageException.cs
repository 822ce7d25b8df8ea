namespace SafeCompile.Cli.CommandLine;

/// <summary>The user asked for something that does not exist or make sense. The message says what to write instead.</summary>
internal sealed class UsageException(string message, string id = "SC0010") : Exception(message)
{
    /// <summary>The diagnostic ID.</summary>
    internal string Id { get; } = id;
}
