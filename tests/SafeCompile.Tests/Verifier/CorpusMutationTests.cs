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

    // Of each kind of accepted mutants.
    private const int Runs = 60;

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
        Count([.. judged.Where(j => j.Accepted && j.Mutant.Kind != "rename").GroupBy(j => j.Mutant.Kind).SelectMany(Sample)]);
    }

    private static IEnumerable<Judged> Judge(CorpusImage honest)
    {
        using var image = new MutantImage(honest.Bytes);
        foreach (IGrouping<string, Mutant> kind in Mutations.Of(image).Concat(Rearrangements.Of(honest.Bytes)).GroupBy(m => m.Kind))
        {
            Mutant[] all = [.. kind];
            int step = Math.Max(1, all.Length / PerKind);
            for (int i = 0; i < all.Length; i += step)
                yield return new Judged(honest, all[i], ImageVerifier.Verify(all[i].Of(honest.Bytes), Policy.Console).Accepted);
        }
    }

    private static IEnumerable<Judged> Sample(IEnumerable<Judged> accepted)
    {
        Judged[] all = [.. accepted];
        int step = Math.Max(1, all.Length / Runs);
        return all.Where((_, i) => i % step == 0);
    }

    private void Count(Judged[] sample)
    {
        string[] broken = [.. sample.AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(Broken)];
        output.WriteLine($"{sample.Length} of those accepted were run");
        Assert.True(broken.Length == 0, string.Join('\n', broken));
    }

    private static IEnumerable<string> Broken(Judged judged)
    {
        CountedRun run = CountedGuest.Of(judged.Image.Name, judged.Image.Text, judged.Mutant.Of(judged.Image.Bytes)).Run();
        return run.Account.Broken.Select(b => $"{judged.Mutant.Kind}: {judged.Image.Name}: {judged.Mutant.Where}: {b}");
    }

    private sealed record Judged(CorpusImage Image, Mutant Mutant, bool Accepted);
}
