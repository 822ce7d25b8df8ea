namespace SafeCompile.Cli.Running;

/// <summary>What to call, how often, and inside which limits.</summary>
/// <param name="Call">Type and method; null for the entry point.</param>
/// <param name="Arguments">Arguments as text.</param>
/// <param name="Limits">Per call.</param>
/// <param name="Repeat">Number of calls.</param>
/// <param name="FreshContext">Each call in a context of its own.</param>
internal sealed record RunRequest((string Type, string Method)? Call, IReadOnlyList<string> Arguments, PluginLimits Limits, int Repeat, bool FreshContext);
