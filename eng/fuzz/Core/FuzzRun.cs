using System.Diagnostics;

namespace SafeCompile.Fuzz.Core;

/// <summary>Runs one generator for a number of cases or for a time, and says what came of it.</summary>
internal sealed class FuzzRun(IFuzzer fuzzer, ulong seed, string folder)
{
    private readonly Tally _tally = new();
    private readonly Findings _findings = new(folder);

    /// <summary>Cases from <paramref name="first"/> on, until <paramref name="cases"/> were made or <paramref name="time"/> is over. Returns the number of findings.</summary>
    internal int Run(long first, long cases, TimeSpan time, int jobs)
    {
        long next = first - 1;
        long start = Stopwatch.GetTimestamp();
        Thread[] threads = [.. Enumerable.Range(0, jobs).Select(_ => new Thread(Work, 64 << 20))];
        foreach (Thread t in threads) t.Start();
        foreach (Thread t in threads) t.Join();

        TimeSpan took = Stopwatch.GetElapsedTime(start);
        string summary = $"## {fuzzer.Name}, seed {seed}, {_tally.Total:N0} cases from {first} on in {took:hh\\:mm\\:ss}\n\n{_tally.Table()}\n"
            + (_findings.Count == 0 ? "No findings.\n" : $"{_findings.Count} findings:\n\n" + string.Concat(_findings.Lines().Select(l => $"- {l}\n")));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{fuzzer.Name}-{seed}.md"), summary);
        Console.WriteLine(summary);
        return _findings.Count;

        void Work()
        {
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                long number = Interlocked.Increment(ref next);
                if (number - first >= cases) return;
                One(number);
            }
        }
    }

    private void One(long number)
    {
        Case test = fuzzer.Make(seed, number);
        Outcome outcome = fuzzer.Try(test);
        _tally.Add(number, outcome);
        if (outcome.Signature is not null) _findings.Add(fuzzer, seed, number, test, outcome);
    }
}
