using System.Text.RegularExpressions;

namespace SafeCompile.Plain;

/// <summary>The leading comment lines of a corpus file, as far as this tool needs them. Format: corpus/README.md.</summary>
internal sealed class CorpusHeader
{
    private const string OutputKey = "// output:";
    private const string ValueKey = "// value:";

    private readonly List<string> _kept = [];
    private readonly string[] _body;

    /// <summary>Splits <paramref name="text"/> (lines end in \n) into header and body.</summary>
    public CorpusHeader(string text)
    {
        string[] lines = text.Split('\n');
        int end = 0;
        List<string> output = [];
        for (; end < lines.Length && lines[end].StartsWith("//", StringComparison.Ordinal); end++)
        {
            string line = lines[end];
            if (line.StartsWith(OutputKey, StringComparison.Ordinal))
                output.Add(Rest(line, OutputKey));
            else if (line.StartsWith(ValueKey, StringComparison.Ordinal))
                Value ??= Rest(line, ValueKey);
            else
                _kept.Add(line);
        }
        Output = output.Count == 0 ? null : string.Join('\n', output);
        _body = lines[end..];
    }

    /// <summary>True when the file claims to run to its end.</summary>
    public bool ExpectsOk => Get("expect") == "ok";

    /// <summary>The method to call, or null for the default.</summary>
    public string? Call => Get("call");

    /// <summary>The arguments, split at spaces, quotes removed.</summary>
    public string[] Args => [.. (Get("args") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a.Trim('"'))];

    /// <summary>The expected console text without the last newline, or null when the file does not say.</summary>
    public string? Output { get; }

    /// <summary>The expected result as JSON, or null when the file does not say.</summary>
    public string? Value { get; }

    /// <summary>A header by name, or null. Short ones may share a line: `// call: A.B    args: 3`. `why` is prose, so nothing is looked for in it.</summary>
    public string? Get(string name) => _kept
        .Where(line => !line.StartsWith("// why:", StringComparison.Ordinal))
        .Select(line => Regex.Match(line, $@"(?:^//\s+|\s{{2,}}){name}:\s*(?<text>.*?)(?=\s{{2,}}\w+:|\s*$)"))
        .FirstOrDefault(match => match.Success)?.Groups["text"].Value;

    /// <summary>The same file with other expectations.</summary>
    public string With(string? output, string? value)
    {
        IEnumerable<string> outputs = output?.Split('\n').Select(l => l.Length == 0 ? OutputKey : $"{OutputKey} {l}") ?? [];
        IEnumerable<string> values = value is null ? [] : [$"{ValueKey} {value}"];
        return string.Join('\n', [.. _kept, .. outputs, .. values, .. _body]);
    }

    private static string Rest(string line, string key)
    {
        string rest = line[key.Length..];
        return rest.StartsWith(' ') ? rest[1..] : rest;
    }
}
