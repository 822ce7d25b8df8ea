using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit.Abstractions;

namespace SafeCompile.Tests.Bombs;

/// <summary>
/// Programs made to exhaust the compiler end with a verdict: an image, C# errors, or the rule that refuses them; never with a crash, an
/// internal error or an image that only the verifier stops, and only where listed with the death of the worker.
/// </summary>
public sealed class BombTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names(string group) => [.. Group(group).Select(b => b.Name)];

    [Theory]
    [InlineData("nesting", 2, 128, 1_000, 10_000)]
    [InlineData("exponential", 2, 8, 30, 100)]
    [InlineData("volume", 3, 100, 2_000, 20_000)]
    public async Task EveryBombGetsAVerdict(string group, params int[] sizes)
    {
        var compiler = new SafeCompiler(Policy.Pure);
        var times = new ConcurrentBag<(string Case, long Milliseconds, string Verdict)>();
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Group(group), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (bomb, cancel) =>
        {
            foreach (int size in sizes)
            {
                long start = Stopwatch.GetTimestamp();
                CompileResult result = await compiler.CompileAsync(PluginSource.FromText("Bomb.cs", bomb.Make(size)), cancel);
                string verdict = result.Success ? "ok" : string.Join(' ', result.Diagnostics.Select(d => d.Id).Distinct());
                times.Add(($"{bomb.Name} {size}", (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds, verdict));
                bool bad = result.Diagnostics.Any(d => d.Id.StartsWith("SC5", StringComparison.Ordinal) || d.Id.StartsWith("SC6", StringComparison.Ordinal) || d.Id is "SC9001" or "SC4005");
                if (size == sizes[0] && (bomb.Small is null ? !result.Success : bomb.Small.Length > 0 && !result.Diagnostics.Any(d => d.Id == bomb.Small))) bad = true;
                if (bad) wrong.Add($"{bomb.Name} {size}: {result.Diagnostics.FirstOrDefault()} [{verdict}]");
            }
        });
        foreach (var t in times.OrderByDescending(t => t.Milliseconds)) output.WriteLine($"{t.Milliseconds,7} ms  {t.Case}  {t.Verdict}");
        Assert.Empty(wrong.Order());
    }

    private static IEnumerable<Bomb> Group(string name) => name switch
    {
        "nesting" => NestingBombs.All,
        "exponential" => ExponentialBombs.All,
        _ => VolumeBombs.All,
    };
}
