using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SafeCompile.Rules;

namespace SafeCompile.Cli.Output;

/// <summary>Diagnostics as SARIF 2.1.0 (OASIS standard), as code-scanning services take it.</summary>
internal static class Sarif
{
    internal static void Write(TextWriter output, IReadOnlyCollection<PluginDiagnostic> diagnostics) => Json.WriteObject(output, json =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, diagnostics);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (PluginDiagnostic d in diagnostics) WriteResult(json, d);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteTool(Utf8JsonWriter json, IEnumerable<PluginDiagnostic> diagnostics)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "safec");
        json.WriteString("version", typeof(Sarif).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (string id in diagnostics.Select(d => d.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            if (RuleTable.Get(id) is { } rule)
            {
                json.WriteStartObject("shortDescription");
                json.WriteString("text", rule.Title);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, PluginDiagnostic d)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", d.Id);
        json.WriteString("level", d.Severity == PluginSeverity.Info ? "note" : Json.Severity(d));
        json.WriteStartObject("message");
        json.WriteString("text", d.Message);
        json.WriteEndObject();
        if (d.File is not null) WriteLocation(json, d);

        // Stable under edits elsewhere in the file: services use it to recognise a finding.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("safec/v1", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{d.Id}\n{d.File}\n{d.Message}")))[..32]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, PluginDiagnostic d)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', d.File!.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (d.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", d.Line);
            if (d.Column > 0) json.WriteNumber("startColumn", d.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
