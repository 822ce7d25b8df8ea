namespace SafeCompile.Intake;

/// <summary>What a project file may ask for besides its own sources.</summary>
internal enum RequirementKind
{
    /// <summary>Another project, by its path.</summary>
    Project,

    /// <summary>A package, by its name.</summary>
    Package,

    /// <summary>An assembly, by its simple name.</summary>
    Assembly,
}

/// <summary>
/// What a guest's project asks for and only the policy can give: a trustworthy module. Nothing is looked up, restored or opened for it.
/// </summary>
/// <param name="Kind">How the project says it.</param>
/// <param name="Name">The full path of a project, or a name.</param>
/// <param name="File">The project file.</param>
/// <param name="Line">Line in it.</param>
/// <param name="Column">Column in it.</param>
internal sealed record SourceRequirement(RequirementKind Kind, string Name, string File, int Line, int Column)
{
    /// <summary>Null when the policy has it, else the finding.</summary>
    internal PluginDiagnostic? Missing(Policy policy)
    {
        bool known = Kind == RequirementKind.Project
            ? policy.TrustedSources.Any(t => IsSame(t.Path, Name) || IsSame(t.Path, Path.GetDirectoryName(Name)))
            : policy.TrustedAssemblies.Any(t => t.Name == Name) || (Kind == RequirementKind.Package && policy.TrustedPackage(Name) is not null);
        if (known) return null;
        string message = Kind switch
        {
            RequirementKind.Project => $"The project '{Path.GetFileName(Name)}' is outside of what was named to safec, and policy '{policy.Name}' does not trust it. Name it too, or its folder with --root, or have the host trust it.",
            RequirementKind.Package => $"Policy '{policy.Name}' has no trustworthy module for the package '{Name}'. Packages are never restored; delete the reference, or ask the host to trust its assembly.",
            _ => $"Policy '{policy.Name}' does not trust an assembly '{Name}'. Delete the reference, or ask the host to trust it (--reference).",
        };
        return new PluginDiagnostic("SC3027", PluginSeverity.Error, File, Line, Column, message);
    }

    private static bool IsSame(string path, string? other) => other is not null && Path.TrimEndingDirectorySeparator(path) == Path.TrimEndingDirectorySeparator(other);
}
