using System.Collections.Immutable;

namespace SafeCompile;

/// <summary>
/// The tier of one guest module: Safe when every construct and use in it passes and it uses only Safe and Trustworthy modules, else Unsafe
/// with the first reason. Trustworthy is never inferred. Immutable.
/// </summary>
/// <param name="Name">The module.</param>
/// <param name="Reason">Why it is Unsafe, null when it is Safe.</param>
public sealed record ModuleVerdict(string Name, string? Reason)
{
    /// <summary>The verdicts on the modules of a guest, from the findings of <see cref="SafeCompiler.CheckAsync(PluginSource, CancellationToken)"/>; used modules first.</summary>
    public static ImmutableArray<ModuleVerdict> Of(PluginSource source, ImmutableArray<PluginDiagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(source);
        PluginDiagnostic[] errors = [.. findings.Where(d => d.Severity == PluginSeverity.Error)];
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (SourceModule m in source.Modules)
        {
            var files = m.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
            if (Array.Find(errors, d => d.File is not null && (files.Contains(d.File) || Path.GetFileName(d.File) == m.Name + ".csproj")) is { } own) reasons[m.Name] = own.ToString();
        }

        // A finding without a file of the guest's (a project file, the compile budget) is about all of it.
        if (reasons.Count == 0 && errors.Length > 0)
        {
            foreach (SourceModule m in source.Modules) reasons[m.Name] = errors[0].ToString();
        }

        for (bool more = true; more;)
        {
            more = false;
            foreach (SourceModule m in source.Modules)
            {
                if (reasons.ContainsKey(m.Name) || m.References.FirstOrDefault(reasons.ContainsKey) is not { } used) continue;
                reasons[m.Name] = $"it depends on '{used}', which is Unsafe";
                more = true;
            }
        }

        // With an error anywhere the others may not have been judged at all; unknown is not Safe.
        if (errors.Length > 0)
        {
            foreach (SourceModule m in source.Modules) reasons.TryAdd(m.Name, $"it was not judged to the end: {errors[0]}");
        }

        return [.. source.Modules.Reverse().Select(m => new ModuleVerdict(m.Name, reasons.GetValueOrDefault(m.Name)))];
    }
}
