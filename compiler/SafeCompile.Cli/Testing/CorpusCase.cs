namespace SafeCompile.Cli.Testing;

/// <summary>A corpus file, or a folder that is a build case.</summary>
internal sealed record CorpusCase(string Path, bool IsBuild)
{
    /// <summary>All cases below a folder in ordinal order, or the one that a file is. A folder without any is a mistake, not a success.</summary>
    internal static List<CorpusCase> Below(string path)
    {
        if (File.Exists(path)) return [new CorpusCase(path, false)];
        if (!Directory.Exists(path)) throw new CommandLine.UsageException($"The corpus '{path}' does not exist.", "SC0009");
        var cases = new List<CorpusCase>();
        Collect(path, cases);
        cases.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return cases.Count > 0 ? cases : throw new CommandLine.UsageException($"The corpus '{path}' has no case.", "SC0009");
    }

    /// <summary>Null when it passes, else the reason.</summary>
    internal string? Run(TimeSpan timeout, CancellationToken cancellation)
    {
        try
        {
            return IsBuild ? BuildCase.Run(Path, timeout, cancellation) : SourceCase.Run(Path, timeout, cancellation);
        }
        catch (CorpusFormatException e)
        {
            return e.Message;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Text.Json.JsonException or CommandLine.UsageException)
        {
            return e.Message;
        }
    }

    private static void Collect(string folder, List<CorpusCase> cases)
    {
        if (BuildCase.Is(folder))
        {
            cases.Add(new CorpusCase(folder, true));
            return;
        }

        cases.AddRange(Directory.EnumerateFiles(folder, "*.cs").Select(f => new CorpusCase(f, false)));
        foreach (string sub in Directory.EnumerateDirectories(folder)) Collect(sub, cases);
    }
}
