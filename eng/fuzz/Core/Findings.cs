using System.Security.Cryptography;
using System.Text;

namespace SafeCompile.Fuzz.Core;

/// <summary>Findings of one run, each signature once: the smallest input that shows it goes to a folder. Thread-safe.</summary>
internal sealed class Findings(string folder)
{
    private const int MostTries = 250;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Count, long First, string Path)> _seen = new(StringComparer.Ordinal);

    internal int Count
    {
        get
        {
            lock (_lock) return _seen.Count;
        }
    }

    /// <summary>One line per signature.</summary>
    internal IReadOnlyList<string> Lines()
    {
        lock (_lock) return [.. _seen.Select(s => $"{s.Value.Count} × {s.Key}  (first: case {s.Value.First}, {s.Value.Path})").Order(StringComparer.Ordinal)];
    }

    internal void Add(IFuzzer fuzzer, ulong seed, long number, Case test, Outcome outcome)
    {
        string signature = outcome.Signature!;
        string path = Path.Combine(folder, fuzzer.Name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signature)))[..10]);
        lock (_lock)
        {
            bool known = _seen.TryGetValue(signature, out (int Count, long First, string Path) old);
            _seen[signature] = known ? old with { Count = old.Count + 1 } : (1, number, path);
            if (known) return;
        }

        Directory.CreateDirectory(path);
        Write(path, fuzzer, seed, number, test, outcome);
        Console.Error.WriteLine($"{fuzzer.Name} {number}: {signature}");
        Write(path, fuzzer, seed, number, Minimise(fuzzer, test, signature, MostTries, s_patience), outcome);
    }

    /// <summary>The smallest input found within so many tries and so much time that still has the signature.</summary>
    internal static Case Minimise(IFuzzer fuzzer, Case test, string signature, int mostTries, TimeSpan patience)
    {
        long start = Environment.TickCount64;
        int tries = 0;
        bool smaller = true;
        while (smaller)
        {
            smaller = false;
            foreach (Case candidate in fuzzer.Smaller(test))
            {
                if (++tries > mostTries || Environment.TickCount64 - start > patience.TotalMilliseconds) return test;
                if (fuzzer.Try(candidate).Signature != signature) continue;
                test = candidate;
                smaller = true;
                break;
            }
        }

        return test;
    }

    private static void Write(string path, IFuzzer fuzzer, ulong seed, long number, Case test, Outcome outcome)
    {
        File.WriteAllBytes(Path.Combine(path, "input" + fuzzer.Extension), test.Input);
        File.WriteAllText(
            Path.Combine(path, "about.txt"),
            $"{outcome.Signature}\n\nreplay: ./eng/fuzz-run {fuzzer.Name} --seed {seed} --case {number}\nmade by: {test.How}\nvariant: {test.Variant}\n\n{outcome.Detail}\n{fuzzer.Explain(test)}\n");
    }
}
