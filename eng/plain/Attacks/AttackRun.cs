using System.Diagnostics;

namespace SafeCompile.Plain.Attacks;

/// <summary>What one run left to see.</summary>
/// <param name="Outcomes">How each call ended: `returned …`, `threw …` or `has nothing to call`.</param>
/// <param name="Traces">What the host noticed afterwards.</param>
/// <param name="Step">What the host did last.</param>
/// <param name="Done">Whether the host came to the end of its work.</param>
/// <param name="Killed">Whether the clock ended it.</param>
/// <param name="Exit">The exit code of the process.</param>
/// <param name="Cpu">Processor time of the calls.</param>
/// <param name="Bytes">What the calls allocated.</param>
/// <param name="Peak">The most memory that the process had at a time.</param>
/// <param name="Marker">Whether a file appeared where none may.</param>
/// <param name="Escapes">Whether terminal control codes came out.</param>
/// <param name="OutOfMemory">Whether the runtime gave up for want of memory.</param>
internal sealed record RunEvidence(
    List<string> Outcomes, List<string> Traces, string Step, bool Done, bool Killed, int Exit, TimeSpan Cpu, long Bytes, long Peak, bool Marker, bool Escapes, bool OutOfMemory);

/// <summary>One jailed run of a compiled attack under a clock.</summary>
internal static class AttackRun
{
    /// <summary>Half of what a guest may allocate by default.</summary>
    public const int HeapMegabytes = 512;

    // Longer than the five seconds of work that guests are given by default, so that what is killed here had exceeded them.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    /// <summary>Runs <paramref name="image"/> in the empty folder <paramref name="folder"/>.</summary>
    public static RunEvidence Run(AttackFile file, string image, string folder, string markers)
    {
        string work = Jail.OpenFolder(folder, "work");
        string report = Path.Combine(Jail.OpenFolder(folder, "report"), "lines");
        string[] args = [.. (file.Args ?? [markers]).Select(a => a.Replace("@MARKERS@", markers, StringComparison.Ordinal))];
        using Process process = Jail.Start(
            work, HeapMegabytes,
            ["attack-run", image, report, file.Twice ? "twice" : "once", file.SleepAfter ? "sleep" : "-", file.Call ?? "-", .. args]);
        process.StandardInput.Close();
        OutputWatch output = new(process);
        bool ended = process.WaitForExit(Limit);
        // A host that has finished needs a moment to exit, unless threads of the guest keep it.
        bool killed = !ended && !(Lines(report).LastOrDefault() == "done" && process.WaitForExit(Moment));
        if (killed)
            Jail.End(process);
        output.Finish();

        string[] lines = Lines(report);
        return new RunEvidence(
            [.. lines.Where(l => l.Split(' ')[0] is "returned" or "threw" or "has")],
            [.. After(lines, "trace ")],
            After(lines, "step ").LastOrDefault() ?? "the start",
            lines.LastOrDefault() == "done",
            killed,
            process.ExitCode,
            TimeSpan.FromMilliseconds(Number(lines, "cpu ")),
            Number(lines, "bytes "),
            Number(lines, "peak "),
            Directory.EnumerateFileSystemEntries(markers).Any() || Directory.EnumerateFileSystemEntries(work).Any(e => !Path.GetFileName(e).StartsWith('.')),
            output.Escapes,
            output.OutOfMemory);
    }

    private static string[] Lines(string report) => File.Exists(report) ? File.ReadAllLines(report) : [];

    private static IEnumerable<string> After(string[] lines, string key) =>
        lines.Where(l => l.StartsWith(key, StringComparison.Ordinal)).Select(l => l[key.Length..]);

    private static long Number(string[] lines, string key) => After(lines, key).Select(l => long.Parse(l, null)).FirstOrDefault();
}
