using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit.Abstractions;

namespace SafeCompile.Tests.Bombs;

/// <summary>
/// Programs made to exhaust the compiler end with a verdict: an image, C# errors, or the rule that refuses them. Never with a crash, an
/// internal error, an image that only the verifier stops, or a worker that its budget kills: what only that can stop is a cap that is missing.
/// </summary>
public sealed class BombTests(ITestOutputHelper output)
{
    /// <summary>The first size is small: there each family must be what it says it is.</summary>
    [Theory]
    [InlineData("nesting", 2, 16, 48, 128, 1_000, 10_000)]
    [InlineData("exponential", 2, 8, 16, 30, 100)]
    [InlineData("volume", 3, 100, 2_000, 20_000)]
    public async Task EveryBombGetsAVerdict(string group, params int[] sizes)
    {
        var compiler = new SafeCompiler(Policy.Pure);
        var times = new ConcurrentBag<(string Case, TimeSpan Time, string Verdict)>();
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Family(group), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (bomb, cancel) =>
        {
            foreach (int size in sizes)
            {
                long start = Stopwatch.GetTimestamp();
                CompileResult result = await compiler.CompileAsync(PluginSource.FromText("Bomb.cs", bomb.Make(size)), cancel);
                string verdict = result.Success ? "ok" : string.Join(' ', result.Diagnostics.Select(d => d.Id).Distinct());
                times.Add(($"{bomb.Name} {size}", Stopwatch.GetElapsedTime(start), verdict));
                if (!result.Success && !result.Diagnostics.All(IsVerdict)) wrong.Add($"{bomb.Name} {size}: {result.Diagnostics.First(d => !IsVerdict(d))}");
                else if (size == sizes[0] && !IsWhatItSays(bomb, result)) wrong.Add($"{bomb.Name} {size}: expected {bomb.Small ?? "ok"}, was {verdict}");
            }
        });

        output.WriteLine($"{times.Count} programs; the slowest:");
        foreach ((string name, TimeSpan time, string verdict) in times.OrderByDescending(t => t.Time).Take(20))
            output.WriteLine($"{time.TotalMilliseconds,7:F0} ms  {name}  {verdict}");
        Assert.Empty(wrong.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FamiliesHaveNamesOfTheirOwn()
    {
        Assert.All([NestingBombs.All, ExponentialBombs.All, VolumeBombs.All], family => Assert.Equal(family.Count(), family.Select(b => b.Name).Distinct().Count()));
        Assert.True(NestingBombs.All.Count() >= 78);
    }

    // SC1 to SC4 and C# itself, but not the worker's death.
    private static bool IsVerdict(PluginDiagnostic d) => (d.Id.StartsWith("CS", StringComparison.Ordinal) || d.Id[2] is >= '1' and <= '4') && d.Id != "SC4005";

    private static bool IsWhatItSays(Bomb bomb, CompileResult result) =>
        bomb.Small is null ? result.Success : bomb.Small.Length == 0 || result.Diagnostics.Any(d => d.Id == bomb.Small);

    private static IEnumerable<Bomb> Family(string name) => name switch
    {
        "nesting" => NestingBombs.All,
        "exponential" => ExponentialBombs.All,
        _ => VolumeBombs.All,
    };
}
