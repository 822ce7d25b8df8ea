using System.Collections.Concurrent;
using SafeCompile.Plain;
using SafeCompile.Tests.Instrumentation;
using Xunit;

namespace SafeCompile.Tests.Differential;

/// <summary>
/// The guards change nothing that an honest program can see: every sample and every benign corpus file prints and returns what it does
/// when plain C# compiles it, and uses the same fuel each time.
/// </summary>
[Collection(nameof(ProcessConsole))]
public sealed class GuardedEqualsPlainTests(GuardedEqualsPlainTests.Verdicts verdicts) : IClassFixture<GuardedEqualsPlainTests.Verdicts>
{
    private static readonly string[] s_programs = [.. GuestFiles.Below("samples/programs"), .. GuestFiles.Below("corpus/benign")];

    public static TheoryData<string> Programs => [.. s_programs];

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_guarded_program_does_what_the_plain_one_does(string file)
    {
        string verdict = verdicts.Of(file);
        Assert.True(verdict.Length == 0, verdict);
    }

    /// <summary>All comparisons, made once, two at a time: the theory above would make them one after the other.</summary>
    public sealed class Verdicts
    {
        private readonly ConcurrentDictionary<string, string> _verdicts = new();

        public Verdicts() =>
            Parallel.ForEach(s_programs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, file => _verdicts[file] = Compare(file));

        internal string Of(string file) => _verdicts[file];

        private static string Compare(string file)
        {
            try
            {
                string text = GuestFiles.Read(file);
                var header = new CorpusHeader(text);
                return Comparison.Of(file, text, header.Call, header.Args);
            }
            catch (Exception e) when (e is InvalidOperationException or PluginHostException or NotSupportedException or IOException)
            {
                return e.Message;
            }
        }
    }
}
