using System.Collections.Concurrent;
using System.Text;

namespace SafeCompile.Fuzz.Core;

/// <summary>Counts outcomes. Thread-safe.</summary>
internal sealed class Tally
{
    private const int MostRemarks = 60;

    private readonly ConcurrentDictionary<string, long> _kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (long Count, long First)> _remarks = new(StringComparer.Ordinal);

    internal long Total => _kinds.Values.Sum();

    internal void Add(long number, Outcome outcome)
    {
        _kinds.AddOrUpdate(outcome.Kind, 1, static (_, n) => n + 1);
        if (outcome.Remark is { } remark) _remarks.AddOrUpdate(remark, (1, number), static (_, r) => (r.Count + 1, r.First));
    }

    /// <summary>A table of the outcomes, then what deserves a look.</summary>
    internal string Table()
    {
        var text = new StringBuilder("| outcome | cases |\n|---|---|\n");
        foreach ((string kind, long count) in _kinds.OrderByDescending(k => k.Value)) text.Append($"| {kind} | {count:N0} |\n");
        text.Append($"| all | {Total:N0} |\n");
        if (!_remarks.IsEmpty) text.Append("\nAllowed, but worth a look:\n\n");
        foreach ((string remark, (long count, long first)) in _remarks.OrderByDescending(r => r.Value.Count).Take(MostRemarks))
            text.Append($"- {count} × {remark} (first: case {first})\n");
        return text.ToString();
    }
}
