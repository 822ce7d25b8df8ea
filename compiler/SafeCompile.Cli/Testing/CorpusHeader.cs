using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SafeCompile.Cli.CommandLine;

namespace SafeCompile.Cli.Testing;

/// <summary>A corpus file whose header cannot be read; the message is the file's failure.</summary>
internal sealed class CorpusFormatException(string message) : Exception(message);

/// <summary>One <c>//~ reject SCnnnn</c>.</summary>
internal readonly record struct CorpusMark(int Line, string Id);

/// <summary>
/// What a corpus file says about itself in its leading comment lines. Each is <c>// name: value</c>; names that fit on one line may
/// share it, separated by three blanks or more. The first of a name counts; an unknown name is an error, so that a typing mistake
/// cannot switch a test off.
/// </summary>
internal sealed partial class CorpusHeader
{
    private static readonly FrozenSet<string> s_names = new[]
    {
        "expect", "why", "policy", "fuel", "depth", "memory", "deadline", "call", "args", "output", "value", "host", "near",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<string> _output = [];

    private CorpusHeader()
    {
    }

    internal Expectation Expect { get; private set; } = null!;

    internal string? Policy => Get("policy");

    internal string? Fuel => Get("fuel");

    internal string? Depth => Get("depth");

    internal string? Memory => Get("memory");

    internal string? Deadline => Get("deadline");

    internal string? Call => Get("call");

    /// <summary>The rules that the file comes close to and that must not refuse it.</summary>
    internal ImmutableArray<string> Near => [.. Get("near")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []];

    /// <summary>Null when the file gives none.</summary>
    internal ImmutableArray<string>? Args => Get("args") is { } args ? [.. ResponseFiles.Split(args)] : null;

    /// <summary>Expected console text without its last line end; null when the file does not say.</summary>
    internal string? Output => _output.Count == 0 ? null : string.Join('\n', _output);

    /// <summary>Expected result as JSON; null when the file does not say.</summary>
    internal string? Value => Get("value");

    /// <summary>
    /// <c>// host: twice</c>: the call is made in two fresh contexts, and both must give the same. Other words of that header describe
    /// what a host did with the result where the file was first tried; results are plain data now, so there is nothing to do.
    /// </summary>
    internal bool RunsTwice => Get("host")?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Contains("twice") == true;

    /// <summary>The annotations, anywhere in the file.</summary>
    internal ImmutableArray<CorpusMark> Marks { get; private set; } = [];

    /// <summary>Throws <see cref="CorpusFormatException"/>.</summary>
    internal static CorpusHeader Parse(string text)
    {
        var header = new CorpusHeader();
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        foreach (string line in lines.TakeWhile(l => l.StartsWith("//", StringComparison.Ordinal)))
        {
            if (!line.StartsWith("//~", StringComparison.Ordinal)) header.AddLine(line[2..]);
        }

        header.Expect = Expectation.Parse(header.Get("expect") ?? throw new CorpusFormatException("no '// expect:' header"));
        header.Marks = [.. lines.SelectMany((line, index) => Annotations(line, index + 1))];
        return header;
    }

    [GeneratedRegex(@"^\s*([a-z][a-z-]*):(\s.*|)$")]
    private static partial Regex NameAndValue();

    [GeneratedRegex(@"//~\s*reject((?:\s+SC\d{4})+)\s*$")]
    private static partial Regex Annotation();

    private static IEnumerable<CorpusMark> Annotations(string line, int number)
    {
        if (!line.Contains("//~", StringComparison.Ordinal)) return [];
        Match match = Annotation().Match(line);
        if (!match.Success) throw new CorpusFormatException($"line {number}: an annotation is '//~ reject SCnnnn'");
        return match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new CorpusMark(number, id));
    }

    private void AddLine(string line)
    {
        Match match = NameAndValue().Match(line);
        if (!match.Success) return; // Prose.
        (string name, string value) = (match.Groups[1].Value, match.Groups[2].Value);
        if (!s_names.Contains(name)) throw new CorpusFormatException($"unknown header '{name}'");
        switch (name)
        {
            case "output":
                _output.Add(value.StartsWith(' ') ? value[1..] : value);
                return;
            case "why" or "value" or "host":
                _values.TryAdd(name, value.Trim());
                return;
        }

        List<string> segments = Segments(value.Trim());
        _values.TryAdd(name, segments[0]);
        foreach (string segment in segments.Skip(1)) AddSegment(segment);
    }

    private void AddSegment(string segment)
    {
        Match match = NameAndValue().Match(segment);
        string name = match.Success ? match.Groups[1].Value : segment;
        if (!s_names.Contains(name)) throw new CorpusFormatException($"unknown header '{name}'");
        _values.TryAdd(name, match.Groups[2].Value.Trim());
    }

    // At three blanks or more that stand outside quotes.
    private static List<string> Segments(string text)
    {
        var segments = new List<string>();
        int start = 0;
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            if (quoted || i + 3 > text.Length || text.AsSpan(i, 3) is not "   ") continue;
            segments.Add(text[start..i]);
            while (i < text.Length && text[i] == ' ') i++;
            start = i--;
        }

        segments.Add(text[start..]);
        return segments;
    }

    private string? Get(string name) => _values.GetValueOrDefault(name);
}
