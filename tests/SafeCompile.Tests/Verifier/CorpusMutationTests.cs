using SafeCompile.Cli.Testing;
using SafeCompile.Tests.Verifier.Mutants;
using SafeCompile.Verification;
using Xunit.Abstractions;

namespace SafeCompile.Tests.Verifier;

/// <summary>
/// Mutation testing over the images of samples and of the benign corpus: every single guard removed, weakened or sent elsewhere, every
/// counted loop widened, fields made static, locals of another type, members of another name, flags. The honest image is accepted, each
/// mutant refused, unless the mutation says why it breaks no claim.
/// </summary>
public sealed class CorpusMutationTests(ITestOutputHelper output)
{
    private const int AtLeast = 5_000;

    // Of each kind in each image, spread over it: kinds that come by the thousand would crowd out the others.
    private const int PerKind = 12;

    [Fact]
    public async Task Every_mutant_of_an_honest_image_is_refused()
    {
        IEnumerable<string> files = CorpusCase.Below(Repository.PathOf("corpus/benign")).Where(c => !c.IsBuild).Select(c => c.Path)
            .Concat(Directory.GetFiles(Repository.PathOf("samples/programs"), "*.cs"));
        var compiler = new SafeCompiler(Policy.Console);
        var images = new List<(string Name, byte[] Bytes)>();
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            // Files of other policies and those that do not compile alone have their own tests.
            CompileResult result = await compiler.CompileAsync(SourceIntake.FromPaths([file]));
            if (result.Image is { } image) images.Add((Repository.Relative(file), image.Bytes.ToArray()));
        }

        var survivors = new List<string>();
        var counts = new SortedDictionary<string, (int Refused, int Equivalent)>(StringComparer.Ordinal);
        Parallel.ForEach(images, image => Judge(image.Name, image.Bytes, counts, survivors));
        foreach ((string kind, (int refused, int equivalent)) in counts) output.WriteLine($"{kind,-13} {refused,6} refused {equivalent,6} accepted as equivalent");

        Assert.True(survivors.Count == 0, $"{survivors.Count} survive:\n" + string.Join('\n', survivors.Order(StringComparer.Ordinal).Take(60)));
        Assert.InRange(counts.Values.Sum(c => c.Refused), AtLeast, int.MaxValue);
        Assert.All(counts, c => Assert.True(c.Value.Refused > 0, $"no mutant of kind {c.Key} was refused"));
    }

    private static void Judge(string name, byte[] honest, SortedDictionary<string, (int Refused, int Equivalent)> counts, List<string> survivors)
    {
        using var image = new MutantImage(honest);
        foreach (IGrouping<string, Mutant> kind in Mutations.Of(image).GroupBy(m => m.Kind))
        {
            Mutant[] all = [.. kind];
            int step = Math.Max(1, all.Length / PerKind);
            for (int i = 0; i < all.Length; i += step)
            {
                Mutant mutant = all[i];
                byte[] bytes = [.. honest];
                mutant.Apply(bytes);
                bool accepted = ImageVerifier.Verify(bytes, Policy.Console).Accepted;
                lock (counts)
                {
                    (int refused, int equivalent) = counts.GetValueOrDefault(mutant.Kind);
                    counts[mutant.Kind] = accepted ? (refused, equivalent + 1) : (refused + 1, equivalent);
                    if (accepted && mutant.Equivalent is null) survivors.Add($"{mutant.Kind}: {name}: {mutant.Where}");
                }
            }
        }
    }
}
