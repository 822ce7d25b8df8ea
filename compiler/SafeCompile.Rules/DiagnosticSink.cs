using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SafeCompile.Rules;

/// <summary>
/// Collects findings: each once, the first <see cref="Capacity"/> that are reported, handed out by file, line and column.
/// The cap keeps a hostile file from turning the report into the attack. Not thread-safe.
/// </summary>
public sealed class DiagnosticSink
{
    /// <summary>Longest message kept, in UTF-16 code units: type names in guest code can be arbitrarily long.</summary>
    public const int MaxMessageLength = 500;

    private readonly HashSet<PluginDiagnostic> _found = [];

    /// <summary>Creates a sink that keeps <paramref name="capacity"/> findings.</summary>
    public DiagnosticSink(int capacity = 100) => Capacity = capacity;

    /// <summary>Number of findings kept.</summary>
    public int Capacity { get; }

    /// <summary>Number of findings that were reported after the sink was full; duplicates among them count.</summary>
    public int Dropped { get; private set; }

    /// <summary>True when no further finding can change the verdict or the report.</summary>
    public bool IsFull => _found.Count >= Capacity;

    /// <summary>True when a finding refuses the program.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Reports an error at a place, by its physical span; <paramref name="gap"/> is what the policy lacks, if that is the error.</summary>
    public void Report(string id, Location location, string message, PolicyGap? gap = null)
    {
        // GetLineSpan, never GetMappedLineSpan: the mapped place is the author's to choose.
        FileLinePositionSpan? span = location.SourceTree is null ? null : location.GetLineSpan();
        Add(new PluginDiagnostic(
            id, PluginSeverity.Error, span?.Path, span?.StartLinePosition.Line + 1 ?? 0, span?.StartLinePosition.Character + 1 ?? 0, message) { Gap = gap });
    }

    /// <summary>Reports an error at a one-based line and column (0: none).</summary>
    public void Report(string id, string? file, int line, int column, string message) =>
        Add(new PluginDiagnostic(id, PluginSeverity.Error, file, line, column, message));

    /// <summary>Reports a finding as it is.</summary>
    public void Add(PluginDiagnostic diagnostic)
    {
        if (diagnostic.Message.Length > MaxMessageLength)
            diagnostic = diagnostic with { Message = string.Concat(diagnostic.Message.AsSpan(0, MaxMessageLength - 1), "…") };
        HasErrors |= diagnostic.Severity == PluginSeverity.Error;
        if (IsFull) Dropped++;
        else _found.Add(diagnostic);
    }

    /// <summary>The findings so far, ordered by file, line, column and ID.</summary>
    public ImmutableArray<PluginDiagnostic> ToImmutable()
    {
        PluginDiagnostic[] sorted = [.. _found];
        Array.Sort(sorted, static (a, b) =>
        {
            int order = string.CompareOrdinal(a.File, b.File);
            if (order == 0) order = a.Line.CompareTo(b.Line);
            if (order == 0) order = a.Column.CompareTo(b.Column);
            if (order == 0) order = string.CompareOrdinal(a.Id, b.Id);
            return order == 0 ? string.CompareOrdinal(a.Message, b.Message) : order;
        });
        return ImmutableArray.Create(sorted);
    }
}
