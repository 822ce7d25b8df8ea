using System.Text.RegularExpressions;

namespace SafeCompile.Plain.Attacks;

/// <summary>What was seen of a file, and what that makes of it. Both are words of the table.</summary>
internal sealed partial record Verdict(string Seen, string Judged)
{
    public const string Control = "control";
    public const string Refused = "refused by C# too";
    public const string Unseen = "no harm seen";

    // Start-up and JIT are not the guest's doing.
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(500);
    private const long LeastBytes = 16 << 20;

    /// <summary>The verdict on a file that was not run: C# or its compiler did not get through.</summary>
    public static Verdict OfCompilation(string failure) =>
        new(failure, failure.StartsWith("the compiler", StringComparison.Ordinal) ? "attack: harms the compiler" : Refused);

    /// <summary>The verdict on a run. <paramref name="again"/> is a second one, in a new process, of a file that came to its end.</summary>
    public static Verdict Of(AttackFile file, RunEvidence run, RunEvidence? again)
    {
        (string Seen, string Judged)[] harms = [.. Harms(file, run)];
        string outcome = Outcome(file, run, again);
        string seen = string.Join("; ", [outcome, .. harms.Select(h => h.Seen).Where(s => s.Length > 0 && s != outcome)]);
        return new Verdict(seen, harms.Length > 0 ? $"attack: {harms[0].Judged}" : Harmless(file));
    }

    /// <summary>The worst first: it names the attack.</summary>
    private static IEnumerable<(string Seen, string Judged)> Harms(AttackFile file, RunEvidence run)
    {
        if (run.Marker)
            yield return ("a file appeared", "acts on the world");
        // A guest can throw that exception as a lie.
        if (run.OutOfMemory || (run.Outcomes.Contains("threw OutOfMemoryException") && !file.Text.Contains("new OutOfMemoryException", StringComparison.Ordinal)))
            yield return ("out of memory", "eats the memory");
        else if (run.Peak > AttackRun.HeapMegabytes * 1024L * 1024L * 3 / 4)
            yield return ("fills the heap", "eats the memory");
        else if (!run.Done && !run.Killed)
            yield return ("", "ends the process");
        if (run.Killed)
            yield return ("", "runs on");
        if (Differ(run))
            yield return ("the second call differs from the first", "leaves something behind");
        foreach (string trace in run.Traces)
            yield return (trace, "leaves something behind");
        if (run.Cpu > LeastTime && run.Cpu > file.TimeBudget)
            yield return ("works longer than its fuel allows", "exceeds its budget");
        if (run.Bytes > LeastBytes && run.Bytes > file.ByteBudget)
            yield return ("allocates more than its limit", "exceeds its budget");
        if (run.Escapes)
            yield return ("terminal control codes in the log", "fools the reader");
        if (file.Rules.Any(Reaching().IsMatch) && run.Done)
            yield return ($"uses what {string.Join(", ", file.Rules)} refuses", "reaches what is denied");
    }

    private static string Outcome(AttackFile file, RunEvidence run, RunEvidence? again)
    {
        if (run.Killed)
            return run.Done ? $"{Last(file, run, again)}, but its threads run on" : $"runs on in {run.Step}";
        return run.Done ? Last(file, run, again) : $"the process died in {run.Step} (exit code {run.Exit})";
    }

    // What an escape got hold of is this machine's, so it is not shown; the value of anything else is the point.
    private static string Last(AttackFile file, RunEvidence run, RunEvidence? again)
    {
        bool hidden = file.Rules.Length > 0 || again is null || !Values(run).SequenceEqual(Values(again));
        return string.Join(", then ", Values(run).Select(o => hidden && o.StartsWith("returned ", StringComparison.Ordinal) ? "returned" : o).Distinct());
    }

    private static IEnumerable<string> Values(RunEvidence run) => run.Outcomes.Distinct();

    private static bool Differ(RunEvidence run) => run.Outcomes.Distinct().Count() > 1 && run.Done;

    private static string Harmless(AttackFile file) => file.Expect.Split(' ')[0] is "ok" or "throws" ? Control : Unseen;

    // Rules about what code may name. The others bound sizes and shapes, whose harm must be seen.
    [GeneratedRegex("^SC(10|12|13|140[1-7]|2|3)")]
    private static partial Regex Reaching();
}
