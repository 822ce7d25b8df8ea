using System.Text.Json;

namespace SafeCompile.Cli.Testing;

/// <summary>The JSON object of one <c>run</c>, read back.</summary>
internal sealed class CaseResult
{
    private readonly JsonElement _root;

    private CaseResult(JsonElement root) => _root = root;

    internal string Outcome => _root.GetProperty("outcome").GetString() ?? "";

    internal string? Trap => _root.GetProperty("trap").GetString();

    internal string? Message => _root.GetProperty("message").GetString();

    internal string Output => _root.GetProperty("output").GetString() ?? "";

    /// <summary>One per call.</summary>
    internal IReadOnlyList<JsonElement> Values => [.. _root.GetProperty("values").EnumerateArray()];

    internal IReadOnlyList<(string Id, int Line, string Text)> Diagnostics =>
        [.. _root.GetProperty("diagnostics").EnumerateArray().Select(d => (
            d.GetProperty("id").GetString() ?? "",
            d.GetProperty("line").GetInt32(),
            $"{d.GetProperty("line").GetInt32()}: {d.GetProperty("id").GetString()}: {d.GetProperty("message").GetString()}"))];

    /// <summary>Null when the text is not the one object that <c>run --format json</c> promises.</summary>
    internal static CaseResult? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            JsonElement root = document.RootElement.Clone();
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("outcome", out _) ? new CaseResult(root) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
