using System.Globalization;
using SafeCompile.Tests.Verifier.Counting;
using Xunit.Abstractions;

namespace SafeCompile.Tests.Verifier;

/// <summary>
/// Claims 20 and 21 against what programs do: every program of the benign corpus and the samples runs in an image that counts its own
/// instructions (<see cref="CountedImage"/>) and never does, or allocates, more than the verifier promises (<see cref="Account"/>).
/// </summary>
public sealed class WorkCrossCheckTests(ITestOutputHelper output)
{
    private const int Highest = 15;

    [Fact]
    public async Task Programs_do_no_more_than_they_paid_for()
    {
        IReadOnlyList<CorpusImage> images = await CorpusImages.All;
        var runs = new (string Name, CountedRun Run)[images.Count];
        Parallel.For(0, images.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => runs[i] = (images[i].Name, CountedGuest.Of(images[i].Name, images[i].Text, images[i].Bytes).Run()));

        Report(runs);
        string[] broken = [.. runs.Where(r => r.Run.Account.Broken is not null).Select(r => $"{r.Name}: {r.Run.Account.Broken}")];
        Assert.True(broken.Length == 0, string.Join('\n', broken));
        Assert.All(runs, r => Assert.True(r.Run.Result.Outcome != CallOutcome.Trapped, $"{r.Name}: {r.Run.Result.Message}"));
        Assert.All(runs, r => Assert.True(r.Run.Account.Steps > 0, $"{r.Name}: nothing was counted"));
    }

    private void Report((string Name, CountedRun Run)[] runs)
    {
        output.WriteLine($"{runs.Length} programs, {runs.Sum(r => r.Run.Account.Steps):N0} steps, {runs.Sum(r => r.Run.Account.Fuel):N0} fuel");
        Table("steps per fuel", runs, a => (double)a.Steps / Math.Max(1, a.Fuel));
        Table("steps that an activation was behind with", runs, a => a.Behind.Steps);
        Table("steps left to shims", runs, a => a.LeftToShims.Steps);
        Table("bytes allocated per byte charged", runs, a => a.Allocated / (double)Math.Max(1, a.Charged));
        Table("bytes that an activation was behind with", runs, a => a.Behind.Bytes);
    }

    private void Table(string what, (string Name, CountedRun Run)[] runs, Func<Account, double> value)
    {
        output.WriteLine("");
        output.WriteLine(what);
        foreach ((string name, CountedRun run) in runs.OrderByDescending(r => value(r.Run.Account)).Take(Highest))
        {
            Account a = run.Account;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {value(a),12:N2}  {name}: {a.Steps:N0} steps, {a.Fuel:N0} fuel, {a.Allocated:N0} bytes, {a.Charged:N0} charged, {a.LeftToShims.By}"));
        }
    }
}
