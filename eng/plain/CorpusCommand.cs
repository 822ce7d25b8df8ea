namespace SafeCompile.Plain;

/// <summary>`plain check` and `plain bless` over corpus files that expect `ok`; all others are skipped.</summary>
internal static class CorpusCommand
{
    // A corpus file is there to show one thing; a slow one makes every test run slow.
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(100);

    /// <summary>Files or folders in; one line per failure and a total out. Returns 1 when any file failed.</summary>
    public static int Run(string[] paths, bool bless)
    {
        int passed = 0;
        int failed = 0;
        foreach (string file in paths.SelectMany(Files))
        {
            CorpusHeader header = new(File.ReadAllText(file));
            if (!header.ExpectsOk)
                continue;
            List<string> complaints = [.. One(file, header, bless)];
            foreach (string complaint in complaints)
                Console.WriteLine($"{file}: {complaint}");
            if (complaints.Count == 0)
                passed++;
            else
                failed++;
        }
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }

    private static IEnumerable<string> One(string file, CorpusHeader header, bool bless)
    {
        PlainProgram program = PlainProgram.Compile(file, File.ReadAllText(file));
        if (program.Errors.Count + program.Warnings.Count > 0)
        {
            foreach (string line in program.Errors.Concat(program.Warnings))
                yield return line;
            yield break;
        }
        PlainResult result = program.Run(header.Call, header.Args, capture: true);
        if (result.Exception is not null)
        {
            yield return $"threw {result.Exception}";
            yield break;
        }
        if (result.Elapsed > Slow)
            yield return $"took {result.Elapsed.TotalMilliseconds:F0} ms";

        string output = result.Output.TrimEnd('\n');
        string value = PlainJson.Write(result.Value);
        if (bless)
        {
            bool silent = output.Length == 0;
            File.WriteAllText(file, header.With(silent ? null : output, silent || result.Value is not null ? value : null));
            yield break;
        }
        if (header.Output is null && header.Value is null)
            yield return "says neither output nor value";
        if (header.Output is not null && header.Output != output)
            yield return $"printed\n{output}\ninstead of\n{header.Output}";
        if (header.Value is not null && header.Value != value)
            yield return $"returned {value} instead of {header.Value}";
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [path];
}
