using System.Diagnostics;
using SafeCompile.Fuzz.Core;
using SafeCompile.Fuzz.Running;
using SafeCompile.Verification;

namespace SafeCompile.Fuzz.Image;

/// <summary>
/// Damaged images: the verifier says yes or no in a moment and never throws; reading them throws its own exception only; what it still
/// accepts runs within its limits.
/// </summary>
internal sealed class ImageFuzzer : IFuzzer
{
    private const int Foreign = -1;

    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(5);

    // What the runtime looks up itself: that a referenced member exists and is accessible, that a type has all the members it promises and
    // fits the constraints (VerificationException). The
    // verifier proves what a reference may name, and leaves this to it. A text that compiles never ends so.
    private static readonly string[] s_resolution =
    [
        "SC7011", "System.MissingMethodException", "System.MissingFieldException", "System.MethodAccessException", "System.FieldAccessException", "System.TypeAccessException",
        "System.TypeLoadException", "System.Security.VerificationException", "System.EntryPointNotFoundException", "System.IO.FileNotFoundException", "System.IO.FileLoadException",
    ];

    private readonly GuestChild _guest = new();

    public string Name => "image";

    public string Extension => ".dll";

    public Case Make(ulong seed, long number)
    {
        var dice = new Dice(seed, number);
        int index = dice.Next(HonestImages.All.Value.Count);
        return ImageMutations.Make(HonestImages.All.Value[index], index, dice);
    }

    public Outcome Try(Case test)
    {
        HonestImage? honest = test.Variant == Foreign ? null : HonestImages.All.Value[test.Variant];
        bool console = honest?.IsConsole ?? true;
        Policy policy = console ? Policy.Console : Policy.Pure;
        if (Read(test.Input, policy) is { } broken) return broken;
        VerificationResult verdict;
        TimeSpan took;
        try
        {
            TimeSpan before = Cpu();
            long start = Stopwatch.GetTimestamp();
            using (new Watchdog(test.Input)) verdict = ImageVerifier.Verify(test.Input, policy);
            took = Min(Stopwatch.GetElapsedTime(start), Cpu() - before);
        }
        catch (Exception e)
        {
            return Outcome.Finding("out of Verify: " + Signatures.Of(e), e.ToString());
        }

        string all = string.Join('\n', verdict.Findings.Take(10));
        if (took > s_most) return Outcome.Finding("Verify takes more than 5 s", $"{took}\n{all}");
        if (verdict.Findings.FirstOrDefault(f => f.Id == "SC6099") is { } crash) return Outcome.Finding("SC6099 " + Signatures.Head(crash.Message), all);
        if (verdict.Findings.FirstOrDefault(f => f.ToString().Any(char.IsControl)) is { } lines) return Outcome.Finding($"{lines.Id} has control characters in its message", all);
        if (!verdict.Accepted) return verdict.Findings.IsEmpty ? Outcome.Finding("refused without a reason", "") : new Outcome("refused " + verdict.Findings[0].Id);
        Outcome outcome = _guest.Run(test.Input, console);
        return outcome.Signature is { } signature && s_resolution.Any(r => signature.StartsWith("guest: " + r, StringComparison.Ordinal))
            ? new Outcome("accepted, unresolved by the runtime") { Remark = signature }
            : outcome;
    }

    public string Explain(Case test) => test.Base is not { } honest
        ? ""
        : string.Join('\n', Enumerable.Range(0, honest.Length).Where(i => honest[i] != test.Input[i]).Take(30)
            .Select(i => $"0x{i:x}: {honest[i]:x2} => {test.Input[i]:x2}, {HonestImages.All.Value[test.Variant].PlaceOf(i)}"));

    public IEnumerable<Case> Smaller(Case test)
    {
        if (test.Base is not { } honest)
        {
            foreach (byte[] cut in (byte[][])[test.Input[..(test.Input.Length / 2)], test.Input[..(test.Input.Length * 3 / 4)]]) yield return test with { Input = cut };
            yield break;
        }

        // Takes ever fewer of the changes back.
        int[] changed = [.. Enumerable.Range(0, honest.Length).Where(i => honest[i] != test.Input[i])];
        for (int size = (changed.Length + 1) / 2; size > 0 && changed.Length > 1; size /= 2)
        {
            for (int at = 0; at < changed.Length; at += size)
            {
                byte[] fewer = [.. test.Input];
                foreach (int i in changed[at..Math.Min(at + size, changed.Length)]) fewer[i] = honest[i];
                yield return test with { Input = fewer };
            }
        }
    }

    public void Dispose() => _guest.Dispose();

    private static Outcome? Read(byte[] bytes, Policy policy)
    {
        try
        {
            _ = PluginImage.Read(bytes, policy).EntryPoint;
            return null;
        }
        catch (PluginImageException e)
        {
            return e.Message.Any(char.IsControl) ? Outcome.Finding($"{e.Id} has control characters in its message", e.Message) : null;
        }
        catch (Exception e)
        {
            return Outcome.Finding("out of PluginImage.Read: " + Signatures.Of(e), e.ToString());
        }
    }

    // Processor time of the process: another job may add to it, so the smaller of both counts.
    private static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <summary>A hang cannot be stopped from inside: the input is kept and the process ends, so that somebody looks.</summary>
    private sealed class Watchdog : IDisposable
    {
        private readonly Timer _timer;

        internal Watchdog(byte[] input) => _timer = new Timer(
            _ =>
            {
                string file = Path.Combine(Path.GetTempPath(), $"fuzz-hang-{Environment.ProcessId}.dll");
                File.WriteAllBytes(file, input);
                Environment.FailFast($"Verify hangs; the image is in {file}");
            },
            null,
            TimeSpan.FromMinutes(3),
            Timeout.InfiniteTimeSpan);

        public void Dispose() => _timer.Dispose();
    }
}
