using SafeCompile.Caching;
using Xunit;

namespace SafeCompile.Tests.Compiler;

/// <summary>The cache of images never costs more than the time that it was to save, and never decides anything.</summary>
public sealed class ImageCacheTests : IDisposable
{
    private static readonly PluginSource s_source = PluginSource.FromText("Guest.cs", "public class Plugin { public static int Run(int n) { while (n > 9) n /= 3; return n; } }");

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "safec-cache-" + Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        else File.Delete(_folder);
    }

    [Fact]
    public async Task The_second_time_the_same_bytes_come_without_a_compilation()
    {
        CompileResult first = await Compiler().CompileAsync(s_source);
        CompileResult second = await Compiler().CompileAsync(s_source);
        Assert.False(first.FromCache);
        Assert.True(second.FromCache);
        Assert.Equal(first.Image!.Bytes.ToArray(), second.Image!.Bytes.ToArray());
        Assert.Equal(first.Image.Pdb.ToArray(), second.Image.Pdb.ToArray());
    }

    [Fact]
    public async Task Everything_that_determines_the_bytes_is_in_the_key()
    {
        await Compiler().CompileAsync(s_source);
        Assert.False((await Compiler().CompileAsync(PluginSource.FromText("Other.cs", s_source.Files[0].Text))).FromCache);
        Assert.False((await Compiler().CompileAsync(PluginSource.FromText("Guest.cs", s_source.Files[0].Text + " "))).FromCache);
        Assert.False((await Compiler(Policy.Console).CompileAsync(s_source)).FromCache);
        Assert.False((await Compiler(Policy.Pure.WithDeadlinePolls()).CompileAsync(s_source)).FromCache);
        Assert.False((await Compiler(Policy.Pure.Trust(typeof(ImageCacheTests).Assembly)).CompileAsync(s_source)).FromCache);
        Assert.True((await Compiler().CompileAsync(s_source)).FromCache);
    }

    [Theory]
    [InlineData("flip")]
    [InlineData("truncate")]
    [InlineData("empty")]
    [InlineData("folder")]
    [InlineData("huge")]
    [InlineData("link")]
    public async Task A_broken_entry_is_compiled_again(string how)
    {
        await Compiler().CompileAsync(s_source);
        string entry = Assert.Single(Directory.GetFiles(_folder));
        byte[] bytes = File.ReadAllBytes(entry);
        if (how != "flip") File.Delete(entry);
        switch (how)
        {
            case "flip":
                bytes[bytes.Length / 2] ^= 1;
                File.WriteAllBytes(entry, bytes);
                break;
            case "truncate":
                File.WriteAllBytes(entry, bytes[..^40]);
                break;
            case "empty":
                File.WriteAllBytes(entry, []);
                break;
            case "folder":
                Directory.CreateDirectory(entry);
                break;
            case "huge":
                using (FileStream file = File.Create(entry)) file.SetLength(1L << 40);
                break;
            case "link":
                File.CreateSymbolicLink(entry, "/dev/zero");
                break;
        }

        CompileResult again = await Compiler().CompileAsync(s_source);
        Assert.True(again.Success);
        Assert.False(again.FromCache);
        Assert.DoesNotContain(Directory.GetFiles(_folder), f => !f.EndsWith(".image", StringComparison.Ordinal));
    }

    /// <summary>Somebody who can write there forges the hash too: only the verifier stands between such an entry and the host.</summary>
    [Fact]
    public async Task A_forged_entry_with_a_right_hash_is_judged_by_the_verifier()
    {
        CompileResult honest = await Compiler().CompileAsync(s_source);
        string key = Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(_folder)));
        ImageCache cache = ImageCache.Open(_folder)!;
        byte[] forged = honest.Image!.Bytes.ToArray();
        // Some byte that the verifier does not accept otherwise; the last method bodies are as good as any.
        int at = Enumerable.Range(0, forged.Length).First(i => !Verification.ImageVerifier.Verify(Flipped(honest.Image.Bytes.ToArray(), i), Policy.Pure).Accepted);
        cache.Put(key, Flipped(forged, at), []);

        CompileResult again = await Compiler().CompileAsync(s_source);
        Assert.False(again.FromCache);
        Assert.Equal(honest.Image.Bytes.ToArray(), again.Image!.Bytes.ToArray());

        static byte[] Flipped(byte[] bytes, int i)
        {
            bytes[i] ^= 0xff;
            return bytes;
        }
    }

    [Fact]
    public void Concurrent_writers_and_readers_see_whole_entries()
    {
        ImageCache cache = ImageCache.Open(_folder)!;
        byte[] image = new byte[100_000];
        new Random(1).NextBytes(image);
        Parallel.For(0, 200, i =>
        {
            string key = (i % 3).ToString(System.Globalization.CultureInfo.InvariantCulture) + "key";
            if (i % 2 == 0) cache.Put(key, image, [1, 2, 3]);
            else if (cache.Get(key) is var (bytes, pdb)) Assert.True(bytes.AsSpan().SequenceEqual(image) && pdb is [1, 2, 3]);
        });
        Assert.Equal(3, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_no_cache()
    {
        File.WriteAllText(_folder, "a file");
        Assert.True((await Compiler().CompileAsync(s_source)).Success);
        File.Delete(_folder);
        if (OperatingSystem.IsWindows()) return;

        // Others could put an image there.
        Directory.CreateDirectory(_folder);
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_111_111);
        Assert.True((await Compiler().CompileAsync(s_source)).Success);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_folder_that_vanishes_is_no_cache_either()
    {
        SafeCompiler compiler = Compiler();
        Directory.Delete(_folder);
        Assert.True((await compiler.CompileAsync(s_source)).Success);
    }

    private SafeCompiler Compiler(Policy? policy = null) => new(policy ?? Policy.Pure, new SafeCompilerOptions { ImageCacheFolder = _folder });
}
