using SafeCompile.Cli.Testing;

namespace SafeCompile.Tests.Verifier;

/// <summary>The programs of the benign corpus and the samples, compiled once for all tests that look at their images.</summary>
internal static class CorpusImages
{
    private static readonly Lazy<Task<IReadOnlyList<CorpusImage>>> s_all = new(Compile);

    /// <summary>In ordinal order. Files of other policies and those that do not compile alone have their own tests.</summary>
    internal static Task<IReadOnlyList<CorpusImage>> All => s_all.Value;

    private static async Task<IReadOnlyList<CorpusImage>> Compile()
    {
        IEnumerable<string> files = CorpusCase.Below(Repository.PathOf("corpus/benign")).Where(c => !c.IsBuild).Select(c => c.Path)
            .Concat(Directory.GetFiles(Repository.PathOf("samples/programs"), "*.cs"));
        var compiler = new SafeCompiler(Policy.Console);
        var images = new List<CorpusImage>();
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            CompileResult result = await compiler.CompileAsync(SourceIntake.FromPaths([file]));
            if (result.Image is { } image) images.Add(new CorpusImage(Repository.Relative(file), await File.ReadAllTextAsync(file), image.Bytes.ToArray()));
        }

        return images;
    }
}

/// <summary>A program and its honest image.</summary>
internal sealed record CorpusImage(string Name, string Text, byte[] Bytes);
