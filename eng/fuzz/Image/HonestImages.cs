using SafeCompile.Fuzz.Core;

namespace SafeCompile.Fuzz.Image;

/// <summary>What mutations of images start from: programs of the repository, compiled once per run. Their bytes do not depend on the machine.</summary>
internal static class HonestImages
{
    private const int Most = 60;

    internal static Lazy<IReadOnlyList<HonestImage>> All { get; } = new(Compile);

    private static HonestImage[] Compile()
    {
        IReadOnlyList<string> programs = Seeds.Benign.Value;
        SafeCompiler pure = new(Policy.Pure), console = new(Policy.Console);
        var images = new List<HonestImage>();
        for (int i = 0; i < Most; i++)
        {
            string text = programs[i * programs.Count / Most];
            foreach ((SafeCompiler compiler, bool isConsole) in (ReadOnlySpan<(SafeCompiler, bool)>)[(pure, false), (console, true)])
            {
                if (compiler.CompileAsync(PluginSource.FromText("Fuzz.cs", text)).GetAwaiter().GetResult().Image is not { } image) continue;
                images.Add(new HonestImage(image.Bytes.ToArray(), isConsole));
                break;
            }
        }

        return images.Count > Most / 2 ? [.. images] : throw new InvalidOperationException($"Only {images.Count} of {Most} programs compile.");
    }
}
