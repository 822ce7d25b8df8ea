namespace SafeCompile.Cli.Testing;

/// <summary>Totals of one run over a corpus.</summary>
public sealed record CorpusSummary(int Passed, int Failed, int Parked);

/// <summary>
/// Runs corpus files against their headers, each in a process of its own. Prints one line per file in path order and a total;
/// nothing that a file does can end the run.
/// </summary>
public sealed class CorpusRunner
{
    /// <summary>Wall-clock limit of one file.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Files at a time.</summary>
    public int Parallel { get; init; } = 2;

    /// <summary>Only paths that contain this text; null for all.</summary>
    public string? Filter { get; init; }

    /// <summary>List of files to skip, one path per line relative to the list, with the reason after a blank; null for none.</summary>
    public string? ParkedFile { get; init; }

    /// <summary>Runs every case below the folders. Throws <see cref="OperationCanceledException"/> when cancelled.</summary>
    public CorpusSummary Run(IEnumerable<string> folders, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(output);
        HashSet<string> parked = ParkedFile is null ? [] : ParkedCases.Read(ParkedFile);
        List<CorpusCase> cases = [.. folders.SelectMany(CorpusCase.Below).Where(c => Filter is null || c.Path.Contains(Filter, StringComparison.Ordinal))];
        List<CorpusCase> active = [.. cases.Where(c => !parked.Contains(Path.GetFullPath(c.Path)))];

        int passed = 0;
        int failed = 0;
        Task<string?>[] results = Start(active, cancellationToken);
        for (int i = 0; i < results.Length; i++)
        {
            string? reason = results[i].GetAwaiter().GetResult();
            if (reason is null) passed++;
            else failed++;
            output.WriteLine(reason is null ? $"PASS {active[i].Path}" : Output.Terminal.OneLine($"FAIL {active[i].Path}: {reason}"));
            output.Flush();
        }

        if (cases.Count > active.Count) output.WriteLine($"{cases.Count - active.Count} parked");
        output.WriteLine($"{passed} passed, {failed} failed");
        return new CorpusSummary(passed, failed, cases.Count - active.Count);
    }

    /// <summary>Runs the cases on <see cref="Parallel"/> threads, in order, and hands out their results as they come.</summary>
    private Task<string?>[] Start(List<CorpusCase> cases, CancellationToken cancellation)
    {
        TaskCompletionSource<string?>[] results = [.. cases.Select(_ => new TaskCompletionSource<string?>())];
        int next = -1;
        for (int t = 0; t < Parallel; t++)
        {
            new Thread(() =>
            {
                for (int i = Interlocked.Increment(ref next); i < cases.Count; i = Interlocked.Increment(ref next))
                {
                    try
                    {
                        cancellation.ThrowIfCancellationRequested();
                        results[i].SetResult(cases[i].Run(Timeout, cancellation));
                    }
#pragma warning disable CA1031 // Whatever it is, it is the result of this case.
                    catch (Exception e)
                    {
                        results[i].SetException(e);
                    }
#pragma warning restore CA1031
                }
            }) { IsBackground = true }.Start();
        }

        return [.. results.Select(r => r.Task)];
    }
}
