using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Xunit;

namespace SafeCompile.Tests.Hosting;

public sealed class LoadingTests
{
    private const string Source = "public class P : ITick { public static int Calls; public int Tick(int n) { Guard.Charge(1); return n + 1; } public static int Run() => throw new Exception(\"x\"); }";

    [Fact]
    public void An_unloadable_image_leaves_memory()
    {
        WeakReference[] gone = [.. Enumerable.Range(0, 3).Select(_ => UseAndDispose())];
        for (int i = 0; i < 50 && gone.Any(w => w.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.DoesNotContain(gone, w => w.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // Its locals must be dead when the caller collects.
    private static WeakReference UseAndDispose()
    {
        LoadedPlugin plugin = Guests.Load(Source);
        using PluginContext context = plugin.CreateContext(Guests.Limits);
        ITick tick = context.Create<ITick>();
        for (int i = 0; i < 100; i++) Assert.Equal(i + 1, tick.Tick(i));
        for (int i = 0; i < 5; i++) Assert.Equal(CallOutcome.Threw, context.Call("P", "Run", []).Outcome);
        var weak = new WeakReference(AssemblyLoadContext.GetLoadContext(plugin.Assembly));
        plugin.Dispose();
        return weak;
    }

    [Theory]
    [InlineData(LoadMode.Pinned, false)]
    [InlineData(LoadMode.Unloadable, true)]
    public void The_mode_decides_whether_code_can_unload(LoadMode mode, bool collectible)
    {
        using LoadedPlugin plugin = Guests.Load(Source, mode);
        Assert.Equal(collectible, plugin.Assembly.IsCollectible);
        Assert.Equal(8, plugin.CreateContext(Guests.Limits).Create<ITick>().Tick(7));
    }

    [Fact]
    public void Contract_types_are_the_hosts_own()
    {
        using LoadedPlugin plugin = Guests.Load(Source);
        Assert.Contains(typeof(ITick), plugin.Assembly.GetType("P")!.GetInterfaces());
    }

    [Fact]
    public void An_assembly_that_nobody_trusts_does_not_load()
    {
        PluginImage image = Guests.Compile(Source);
        PluginImage untrusted = PluginImage.FromCompiler(image.Bytes, image.Pdb, Policy.Pure);
        PluginHostException e = Assert.Throws<PluginHostException>(() => new LoadedPlugin(untrusted, LoadMode.Unloadable, new PluginHostOptions(), static _ => { }));
        Assert.Equal("SC7011", e.Id);
        Assert.Contains("SafeCompile.Tests", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trusted_name_with_other_bytes_does_not_load()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string name = typeof(LoadingTests).Assembly.GetName().Name!;
            string json = $$"""{ "extends": ["preset:pure"], "trust": [ { "assembly": "{{name}}", "sha256": "{{new string('0', 64)}}" } ] }""";
            PluginImage image = Guests.Compile(Source);
            PluginImage other = PluginImage.FromCompiler(image.Bytes, image.Pdb, Policy.Parse(json, folder));
            PluginHostException e = Assert.Throws<PluginHostException>(() => new LoadedPlugin(other, LoadMode.Unloadable, new PluginHostOptions(), static _ => { }));
            Assert.Equal("SC7008", e.Id);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Bytes_that_are_no_image_are_refused()
    {
        foreach (byte[] bytes in new byte[][] { [], [1, 2, 3], File.ReadAllBytes(typeof(LoadingTests).Assembly.Location) })
            Assert.Throws<PluginImageException>(() => PluginImage.Read(bytes, Policy.Pure));
    }

    [Fact]
    public void The_host_verifies_every_image()
    {
        using var host = new PluginHost();
        PluginVerificationException e = Assert.Throws<PluginVerificationException>(() => host.Load(Guests.Compile("public class P { public static void Run() { while (true) { } } }")));
        Assert.NotEmpty(e.Findings);
    }

    [Fact]
    public void Proxies_do_not_widen_the_public_surface()
    {
        string[] open = [.. typeof(PluginHost).Assembly.GetExportedTypes().Where(t => t.Namespace != "SafeCompile").Select(t => t.FullName!)];
        Assert.Empty(open);
        Assert.DoesNotContain(typeof(PluginHost).Assembly.GetName().Name, typeof(SafeCompile.Runtime.Guard).Assembly.GetReferencedAssemblies().Select(a => a.Name));
    }
}
