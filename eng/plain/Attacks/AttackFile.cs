using System.Text.RegularExpressions;

namespace SafeCompile.Plain.Attacks;

/// <summary>One file below corpus/attack and what its header says about it.</summary>
internal sealed class AttackFile
{
    // Guests are given these when their header does not say otherwise (docs/cli.md).
    private const long DefaultFuel = 5_000_000_000;
    private const long DefaultBytes = 1L << 30;

    private readonly CorpusHeader _header;

    /// <summary>Reads the file at <paramref name="path"/>, which is listed as <paramref name="name"/>.</summary>
    public AttackFile(string path, string name)
    {
        Path = path;
        Name = name;
        Text = File.ReadAllText(path);
        _header = new CorpusHeader(Text.ReplaceLineEndings("\n"));
        Expect = _header.Get("expect") ?? "";
        Rules = [.. Regex.Matches(Expect + "\n" + string.Join('\n', Text.Split('\n').Where(l => l.Contains("//~", StringComparison.Ordinal))), @"SC\d{4}").Select(m => m.Value).Distinct()];
    }

    public string Path { get; }

    /// <summary>The path below the corpus folder, with forward slashes.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>The verdict that safec must give.</summary>
    public string Expect { get; }

    /// <summary>The rules that the file names.</summary>
    public string[] Rules { get; }

    public string? Call => _header.Call is "Main" ? null : _header.Call;

    /// <summary>Null when the header gives none.</summary>
    public string[]? Args => _header.Get("args") is null ? null : _header.Args;

    /// <summary>Whether what one call leaves behind for the next is the point.</summary>
    public bool Twice => HostWords.Contains("twice") || HostWords.Contains("twoalc") || Name.StartsWith("state/", StringComparison.Ordinal);

    /// <summary>Whether the file is about work that goes on when the call has returned.</summary>
    public bool SleepAfter => HostWords.Contains("sleepafter");

    /// <summary>Fuel is about a nanosecond's work.</summary>
    public TimeSpan TimeBudget => TimeSpan.FromMilliseconds(Number("fuel", DefaultFuel) / 1e6);

    public long ByteBudget => Number("memory", DefaultBytes);

    private string[] HostWords => (_header.Get("host") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);

    private long Number(string name, long otherwise)
    {
        Match match = Regex.Match(_header.Get(name) ?? "", @"^([\d_]+)\s*([KMG]?)");
        if (!match.Success)
            return otherwise;
        int shift = match.Groups[2].Value switch { "K" => 10, "M" => 20, "G" => 30, _ => 0 };
        return long.Parse(match.Groups[1].Value.Replace("_", "", StringComparison.Ordinal), null) << shift;
    }
}
