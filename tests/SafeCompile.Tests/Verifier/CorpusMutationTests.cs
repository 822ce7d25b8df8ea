using SafeCompile.Tests.Verifier.Counting;
using SafeCompile.Tests.Verifier.Mutants;
using SafeCompile.Tests.Verifier.Mutants.Layout;
using SafeCompile.Verification;
using Xunit.Abstractions;

namespace SafeCompile.Tests.Verifier;

/// <summary>
/// Mutation testing over the images of samples and of the benign corpus: every single guard removed, weakened, made cheaper, moved, doubled or
/// sent elsewhere, every counted loop widened, fields made static, locals of another type, members of another name, flags. The honest image is
/// accepted, each mutant refused, unless the mutation says why it breaks no claim. Words are cheap, so a sample of the accepted ones is run
/// with every instruction counted: they do no more than they pay for.
/// </summary>
public sealed class CorpusMutationTests(ITestOutputHelper output)
{
    private const int AtLeast = 5_000;

    // Of each kind in each image, spread over it: kinds that come by the thousand would crowd out the others.
    private const int PerKind = 12;

    // Those that have nothing to do with guards.
    private const int PerOtherKind = 4;

    private static readonly HashSet<string> s_otherKinds = ["local", "pinvoke", "rename", "static", "synchronized"];

    // Of each kind of those accepted, spread over all images.
    private const int Runs = 60;

    // A mutant may loop for ever; it is stopped then like any guest.
    private const long Fuel = 20_000_000;

    // Of those that were refused and are run to see that the counting notices: enough that it is no accident, few since most programs here
    // run a loop a few times only, and a mutant is refused for all the times that it could.
    private const int Noticed = 5;

    [Fact]
    public async Task Every_mutant_of_an_honest_image_is_refused()
    {
        IReadOnlyList<CorpusImage> images = await CorpusImages.All;
        Judged[] judged = [.. images.AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(Judge)];

        string[] survivors = [.. judged.Where(j => j.Accepted && j.Mutant.Equivalent is null).Select(j => $"{j.Mutant.Kind}: {j.Image.Name}: {j.Mutant.Where}")];
        foreach (IGrouping<string, Judged> kind in judged.GroupBy(j => j.Mutant.Kind).OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{kind.Key,-13} {kind.Count(j => !j.Accepted),6} refused {kind.Count(j => j.Accepted),6} accepted as equivalent");
            Assert.True(kind.Any(j => !j.Accepted), $"no mutant of kind {kind.Key} was refused");
        }

        Assert.True(survivors.Length == 0, $"{survivors.Length} survive:\n" + string.Join('\n', survivors.Take(60)));
        Assert.InRange(judged.Count(j => !j.Accepted), AtLeast, int.MaxValue);

        Run[] accepted = Counted(judged.Where(j => j.Accepted && !s_otherKinds.Contains(j.Mutant.Kind)).GroupBy(j => j.Mutant.Kind).SelectMany(Sample));
        output.WriteLine($"run and counted: {accepted.Length} that were accepted, at most {accepted.Max(r => r.Account.Behind.Steps):N0} steps and {accepted.Max(r => r.Account.Behind.Bytes):N0} bytes behind");
        Assert.True(accepted.All(r => r.Account.Broken is null), string.Join('\n', accepted.Where(r => r.Account.Broken is not null).Select(r => $"{r.Of}: {r.Account.Broken}")));

        // Only of kinds that change nothing but numbers: whatever else was refused may do anything.
        Run[] refused = Counted(judged.Where(j => !j.Accepted && j.Mutant.Kind is "cheapen fuel" or "cheapen bytes"));
        int noticed = refused.Count(r => r.Account.Broken is not null);
        output.WriteLine($"run and counted: {refused.Length} that were refused, {noticed} of them do more than they pay for");
        Assert.InRange(noticed, Noticed, int.MaxValue);
    }

    private static IEnumerable<Judged> Judge(CorpusImage honest)
    {
        using var image = new MutantImage(honest.Bytes);
        foreach (IGrouping<string, Mutant> kind in Mutations.Of(image).Concat(Rearrangements.Of(honest.Bytes)).GroupBy(m => m.Kind))
        {
            Mutant[] all = [.. kind];
            int step = Math.Max(1, all.Length / (s_otherKinds.Contains(kind.Key) ? PerOtherKind : PerKind));
            for (int i = 0; i < all.Length; i += step)
                yield return new Judged(honest, all[i], ImageVerifier.Verify(all[i].Of(honest.Bytes), Policy.Console).Accepted);
        }
    }

    private static Run[] Counted(IEnumerable<Judged> judged) =>
        [.. judged.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(Count)];

    private static IEnumerable<Judged> Sample(IEnumerable<Judged> kind)
    {
        Judged[] all = [.. kind];
        int step = Math.Max(1, all.Length / Runs);
        return all.Where((_, i) => i % step == 0);
    }

    private static Run Count(Judged judged)
    {
        CountedGuest guest = CountedGuest.Of(judged.Image.Name, judged.Image.Text, judged.Mutant.Of(judged.Image.Bytes));
        CountedRun run = (guest with { Limits = new PluginLimits(Fuel, guest.Limits.CallDepth, guest.Limits.AllocatedBytes) }).Run();
        return new Run($"{judged.Mutant.Kind}: {judged.Image.Name}: {judged.Mutant.Where}", run.Account);
    }

    private sealed record Judged(CorpusImage Image, Mutant Mutant, bool Accepted);

    private sealed record Run(string Of, Account Account);
}
