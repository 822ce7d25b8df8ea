using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace SafeCompile.Cli.Output;

/// <summary>
/// What <c>check --audit</c> found: each symbol that the policy lacks as an entry for its <c>allow</c>, types first. What a policy
/// cannot allow stays an error.
/// </summary>
internal static class AuditReport
{
    private sealed record Missing(PolicyGap Gap, PluginDiagnostic First, int Count)
    {
        internal string Place => $"{First.File}({First.Line},{First.Column})" + (Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {Count - 1} more"));
    }

    /// <summary>Writes the report and returns the exit code: refused when there is something that no entry would allow.</summary>
    internal static int Write(Terminal terminal, string format, Policy policy, ImmutableArray<PluginDiagnostic> diagnostics)
    {
        ImmutableArray<PluginDiagnostic> others = [.. diagnostics.Where(d => d.Gap is null)];
        Missing[] missing = [.. diagnostics
            .Where(d => d.Gap is not null)
            .GroupBy(d => d.Gap!)
            .Select(g => new Missing(g.Key, g.First(), g.Count()))
            .OrderBy(m => m.Gap.Symbol[0] != 'T')
            .ThenBy(m => m.Gap.Symbol, StringComparer.Ordinal)
            .ThenBy(m => m.Gap.Use)];
        terminal.Report(others);
        int exit = missing.Any(m => m.Gap.Denied) ? ExitCode.Refused : ExitCode.Of(others);
        if (format == "json") WriteJson(terminal.Out, policy, missing, others, exit);
        else WriteText(terminal, policy, missing);
        return exit;
    }

    private static void WriteText(Terminal terminal, Policy policy, Missing[] missing)
    {
        if (missing.Length == 0)
        {
            terminal.Error.WriteLine($"safec: policy '{policy.Name}' lacks nothing that this guest uses");
            return;
        }

        if (missing.Any(m => !m.Gap.Denied))
            terminal.Out.WriteLine(Terminal.OneLine($"// What policy '{policy.Name}' lacks, for its \"allow\". A member that no preset names is called as it is, unmetered: give it a \"charge\", and look at what it reaches."));
        foreach (Missing m in missing.Where(m => !m.Gap.Denied)) terminal.Out.WriteLine(Entry(m) + ",");
        foreach (Missing m in missing.Where(m => m.Gap.Denied)) terminal.Out.WriteLine(Terminal.OneLine($"// Denied, so that no entry allows it: {m.Gap.Symbol}  {m.Place}"));
    }

    // Written as JSON: a file name may hold anything.
    private static string Entry(Missing m) => Json.Object(json =>
    {
        json.WriteString("symbol", m.Gap.Symbol);
        WriteUses(json, m.Gap);
        json.WriteString("reason", "used at " + Terminal.OneLine(m.Place));
    });

    private static void WriteUses(Utf8JsonWriter json, PolicyGap gap)
    {
        if (gap.Use == PolicyUse.None) return;
        json.WriteStartArray("uses");
        json.WriteStringValue(gap.Use.ToString().ToLowerInvariant());
        json.WriteEndArray();
    }

    private static void WriteJson(TextWriter output, Policy policy, Missing[] missing, ImmutableArray<PluginDiagnostic> others, int exit) => Json.WriteObject(output, json =>
    {
        json.WriteString("outcome", exit == ExitCode.Success ? "accepted" : "refused");
        json.WriteStartObject("policy");
        json.WriteString("name", policy.Name);
        json.WriteString("hash", policy.Hash);
        json.WriteEndObject();
        json.WriteStartArray("missing");
        foreach (Missing m in missing)
        {
            json.WriteStartObject();
            json.WriteString("symbol", m.Gap.Symbol);
            WriteUses(json, m.Gap);
            json.WriteBoolean("denied", m.Gap.Denied);
            json.WriteNumber("count", m.Count);
            json.WriteString("file", m.First.File);
            json.WriteNumber("line", m.First.Line);
            json.WriteNumber("column", m.First.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Json.WriteDiagnostics(json, others);
    });
}
