using System.Text.Json;

namespace SafeCompile.Cli.Testing;

/// <summary>Compares what a file did with what its header says.</summary>
internal static class Judgement
{
    /// <summary>Null when it did, else the reason.</summary>
    internal static string? Of(CorpusHeader header, int exit, CaseResult result) =>
        Verdict(header.Expect, exit, result) ?? Marks(header, result) ?? Output(header, result) ?? Value(header, result);

    private static string? Verdict(Expectation expect, int exit, CaseResult result)
    {
        bool met = expect.Kind switch
        {
            "ok" => result.Outcome == "completed",
            "safe" => exit is 0 or 1 or 3 or 4 or 6,
            "trap" => result.Outcome == "trapped" && result.Trap == expect.Detail,
            "throws" => result.Outcome == "threw" && (expect.Detail is null || IsType(result.Message, expect.Detail)),

            // A missing entry point alone proves nothing about the attack.
            _ => result.Outcome == "refused" && (expect.Detail is null ? result.Diagnostics.Any(d => d.Id != "CS5001") : result.Diagnostics.Any(d => d.Id == expect.Detail)),
        };
        return met ? null : $"expected {(expect.Kind == "trap" ? "trap " : expect.Kind + " ")}{expect.Detail}".TrimEnd() + ", but it " + What(result);
    }

    private static bool IsType(string? message, string type)
    {
        string name = message?.Split(':')[0] ?? "";
        return name == type || name.EndsWith("." + type, StringComparison.Ordinal);
    }

    private static string What(CaseResult result) => result.Outcome switch
    {
        "completed" => "completed",
        "trapped" => $"trapped {result.Trap}: {result.Message}",
        "threw" => $"threw {result.Message}",
        var other => $"ended as {other}: {string.Join(" | ", result.Diagnostics.Take(3).Select(d => d.Text))}{(result.Diagnostics.Count > 3 ? " …" : "")}",
    };

    private static string? Marks(CorpusHeader header, CaseResult result)
    {
        if (header.Marks.IsEmpty) return null;
        HashSet<CorpusMark> expected = [.. header.Marks];
        HashSet<CorpusMark> found = [.. result.Diagnostics.Where(d => d.Id.StartsWith("SC", StringComparison.Ordinal)).Select(d => new CorpusMark(d.Line, d.Id))];
        if (expected.SetEquals(found)) return null;
        string missing = string.Join(", ", expected.Except(found).OrderBy(m => m.Line).Select(m => $"{m.Line}: {m.Id}"));
        string extra = string.Join(", ", found.Except(expected).OrderBy(m => m.Line).Select(m => $"{m.Line}: {m.Id}"));
        return $"annotations differ{(missing.Length > 0 ? "; not reported: " + missing : "")}{(extra.Length > 0 ? "; not annotated: " + extra : "")}";
    }

    private static string? Output(CorpusHeader header, CaseResult result)
    {
        if (header.Output is not { } expected) return null;
        string actual = result.Output.TrimEnd('\n');
        if (header.RunsTwice) expected += "\n" + expected;
        return actual == expected.TrimEnd('\n') ? null : $"printed {Quote(actual)} instead of {Quote(expected)}";
    }

    private static string? Value(CorpusHeader header, CaseResult result)
    {
        IReadOnlyList<JsonElement> values = result.Values;
        if (header.RunsTwice && values.Count == 2 && !JsonElement.DeepEquals(values[0], values[1]))
            return $"two fresh contexts gave {values[0].GetRawText()} and {values[1].GetRawText()}";
        if (header.Value is not { } text) return null;
        using var expected = JsonDocument.Parse(text);
        return values.Count > 0 && JsonElement.DeepEquals(values[0], expected.RootElement) ? null : $"returned {(values.Count > 0 ? values[0].GetRawText() : "nothing")} instead of {text}";
    }

    private static string Quote(string text)
    {
        string line = text.Replace("\n", "\\n", StringComparison.Ordinal);
        return "\"" + (line.Length <= 300 ? line : string.Concat(line.AsSpan(0, 299), "…")) + "\"";
    }
}
