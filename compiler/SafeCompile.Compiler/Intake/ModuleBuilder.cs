namespace SafeCompile.Intake;

/// <summary>One module while it is read. Not thread-safe.</summary>
internal sealed class ModuleBuilder(string name)
{
    internal string Name { get; } = name;

    internal List<SourceFile> Files { get; } = [];

    /// <summary>Names of the modules that it may use.</summary>
    internal SortedSet<string> References { get; } = new(StringComparer.Ordinal);

    internal SourceModule Build() => new(Name, [.. Files], [.. References]);
}
