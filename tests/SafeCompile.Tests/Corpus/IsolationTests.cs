using System.Collections.Concurrent;
using SafeCompile.Cli.Testing;
using SafeCompile.Tests.Instrumentation;
using Xunit;

namespace SafeCompile.Tests.Corpus;

/// <summary>
/// Nothing crosses contexts: in one loaded image, after A(x) and with A still alive, B(y) returns, prints and uses exactly what B(y) does
/// alone in an image that was loaded afresh. Over everything that keeps state on purpose and everything that is ordinary.
/// </summary>
public sealed class IsolationTests(IsolationTests.Verdicts verdicts) : IClassFixture<IsolationTests.Verdicts>
{
    private static readonly string[] s_files = [.. GuestFiles.Below("corpus/attack/state").Where(IsAccepted), .. GuestFiles.Below("corpus/benign")];

    private static readonly string[] s_noise = ["41", "noise"];

    public static TheoryData<string> Files => [.. s_files];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_context_does_what_it_does_alone(string file)
    {
        string verdict = verdicts.Of(file);
        Assert.True(verdict.Length == 0, verdict);
    }

    private static bool IsAccepted(string file) => CorpusHeader.Parse(GuestFiles.Read(file)).Expect.Kind != "reject";

    /// <summary>All comparisons, made once, two at a time.</summary>
    public sealed class Verdicts
    {
        private readonly ConcurrentDictionary<string, string> _verdicts = new();

        public Verdicts() =>
            Parallel.ForEach(s_files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, file => _verdicts[file] = Compare(file));

        internal string Of(string file) => _verdicts[file];

        private static string Compare(string file)
        {
            string text = GuestFiles.Read(file);
            CorpusHeader header = CorpusHeader.Parse(text);
            string? call = header.Call == "Main" ? null : header.Call ?? EntryRule.CallFor(text);
            string[] args = [.. header.Args ?? []];
            Policy policy = header.Policy is null or "console" ? Policy.Console : Policy.Pure;
            var limits = new PluginLimits(policy.Limits.Fuel, policy.Limits.CallDepth, policy.Limits.AllocatedBytes);
            try
            {
                PluginImage image = GuestProgram.Image(Path.GetFileName(file), text, policy);
                using GuestProgram quiet = GuestProgram.Load(image);
                string alone = Told(quiet.Run(limits, call, args));

                using GuestProgram shared = GuestProgram.Load(image);
                using PluginContext neighbour = shared.Context(limits, PluginConsole.Capture(1 << 24));
                Disturb(shared, neighbour, call);
                string beside = Told(shared.Run(limits, call, args));
                if (beside != alone) return $"after a neighbour: {beside}\nalone: {alone}";
                Disturb(shared, neighbour, call);
                string later = Told(shared.Run(limits, call, args));
                return later == alone ? "" : $"after a neighbour's second call: {later}\nalone: {alone}";
            }
            catch (Exception e) when (e is InvalidOperationException or PluginHostException)
            {
                return e.Message;
            }
        }

        // Whatever it returns, throws or traps on: it is the neighbour's affair.
        private static void Disturb(GuestProgram program, PluginContext neighbour, string? call)
        {
            try
            {
                program.Invoke(neighbour, call, s_noise);
            }
            catch (Exception e) when (e is PluginTrappedException or PluginHostException)
            {
                // It trapped in its first call, or takes other arguments.
            }
        }

        private static string Told(GuestRun run)
        {
            CallResult r = run.Result;
            return $"{r.Outcome} {r.Trap} {r.ExceptionType} {r.Message} {r.Location} {r.Value} {r.Used} {run.Output}";
        }
    }
}
