namespace SafeCompile;

/// <summary>How much a <see cref="PluginDiagnostic"/> matters. Every rule is an error; nothing in guest source can change that.</summary>
public enum PluginSeverity
{
    /// <summary>The program is refused.</summary>
    Error,

    /// <summary>Accepted, but probably not what the author meant.</summary>
    Warning,

    /// <summary>For information.</summary>
    Info,
}
