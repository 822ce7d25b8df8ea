using SafeCompile.Tests.Cli;
using Xunit;

namespace SafeCompile.Tests.Compiler;

/// <summary>Guests of several modules, trustworthy modules by source, and what becomes of both when trust is taken back.</summary>
public sealed class ModuleTests : IDisposable
{
    private const string Sdk = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_runs_with_its_trustworthy_module_and_not_without()
    {
        string app = Repository.PathOf("samples/modules/guest/App/App.csproj");
        string[] guest = [app, "--root", Repository.PathOf("samples/modules/guest")];
        string policy = Repository.PathOf("samples/modules/safec.policy.json");

        CliRun run = CliRun.Of(["run", .. guest, "-p", policy]);
        Assert.Equal((0, "The square has an area of 9.0.\nThe circle has an area of 3.141.\n"), (run.Exit, run.Out));

        string[] tiers = CliRun.Of(["modules", .. guest, "-p", policy]).Out.Split('\n');
        Assert.StartsWith("Trustworthy  FastMath  policy 'shapes' names it by the path of its sources", tiers[0], StringComparison.Ordinal);
        Assert.StartsWith("Safe         Shapes  ", tiers[1], StringComparison.Ordinal);
        Assert.StartsWith("Safe         " + app, tiers[2], StringComparison.Ordinal);

        // Revoked: the next build is refused, and so is the load of the old image.
        string image = Path.Combine(_folder.Path, "app.dll");
        Assert.Equal(0, CliRun.Of(["build", .. guest, "-p", policy, "-o", image]).Exit);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "FastMath.dll")));
        string revoked = _folder.Add("revoked.json", "{ \"name\": \"revoked\", \"extends\": [\"preset:console\"] }");
        CliRun build = CliRun.Of(["build", .. guest, "-p", revoked, "-o", image + ".2"]);
        Assert.Equal(1, build.Exit);
        Assert.Contains("Shapes.csproj(7,6): error SC3027: The project 'FastMath.csproj'", build.Error, StringComparison.Ordinal);
        Assert.Equal(4, CliRun.Of("run", image, "-p", revoked).Exit);
        Assert.Equal(0, CliRun.Of("run", image, "-p", policy).Exit);
        Assert.Throws<PluginImageException>(() => PluginImage.Read(File.ReadAllBytes(image), Policy.Load(revoked)));

        // As a guest's module, the same sources are what they are.
        CliRun asGuest = CliRun.Of(["modules", app, "--root", Repository.PathOf("samples/modules")]);
        Assert.Contains("Unsafe       FastMath  because ", asGuest.Out, StringComparison.Ordinal);
        Assert.Contains("AllowUnsafeBlocks", asGuest.Out, StringComparison.Ordinal);
        Assert.Contains("Unsafe       Shapes  because it depends on 'FastMath', which is Unsafe", asGuest.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_line_of_a_trusted_source_is_another_policy()
    {
        string text = _folder.Add("trusted/A.cs", "namespace T; public static class A { public static unsafe int F(int x) { int* p = &x; return *p + 1; } }");
        string file = _folder.Add("policy.json", "{ \"extends\": [\"preset:pure\"], \"trust\": [{ \"assembly\": \"T\", \"source\": \"trusted\" }] }");
        PluginSource guest = PluginSource.FromText("Guest.cs", "public class Plugin { public static int Run() => T.A.F(1); }");
        Policy first = await Built(file);
        CompileResult image = await new SafeCompiler(first).CompileAsync(guest);
        Assert.True(image.Success, string.Join('\n', image.Diagnostics));

        Policy again = await Built(file);
        Assert.Equal(first.Hash, again.Hash);
        File.WriteAllText(text, File.ReadAllText(text).Replace("+ 1", "+ 2", StringComparison.Ordinal));
        Policy changed = await Built(file);
        Assert.NotEqual(first.Hash, changed.Hash);
        Assert.Throws<PluginImageException>(() => PluginImage.Read(image.Image!.Bytes, changed));

        File.WriteAllText(text, "this is no C#");
        PolicyException broken = await Assert.ThrowsAsync<PolicyException>(() => Built(file));
        Assert.Equal("SC0011", broken.Id);
        Assert.Equal("SC0013", (await Assert.ThrowsAsync<PolicyException>(() => new SafeCompiler(Policy.Load(file)).CompileAsync(guest))).Id);
    }

    [Fact]
    public async Task What_a_guest_could_write_is_trusted_by_its_hash_only()
    {
        string text = _folder.Add("guest/trusted/A.cs", "namespace T; public static class A { public static int F(int x) => x + 1; }");
        string plugin = _folder.Add("guest/Plugin.cs", "public class Plugin { public static int Run() => T.A.F(1); }");
        string file = _folder.Add("policy.json", "{ \"extends\": [\"preset:pure\"], \"trust\": [{ \"assembly\": \"T\", \"source\": \"guest/trusted\" }] }");
        PluginSource whole = SourceIntake.FromPaths([Path.Combine(_folder.Path, "guest")]);
        Assert.Equal("SC0012", (await Assert.ThrowsAsync<PolicyException>(async () => await new SafeCompiler(await Built(file)).CompileAsync(whole))).Id);
        // A single file beside it is not the folder.
        Assert.True((await new SafeCompiler(await Built(file)).CompileAsync(SourceIntake.FromPaths([plugin]))).Success);

        byte[] bytes = File.ReadAllBytes(text);
        string lines = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) + "  A.cs\n";
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(lines)));
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"source\"", $"\"sha256\": \"{hash}\", \"source\"", StringComparison.Ordinal));
        Assert.True((await new SafeCompiler(await Built(file)).CompileAsync(SourceIntake.FromPaths([plugin]))).Success);
        File.AppendAllText(text, "// changed");
        Assert.Equal("SC0008", (await Assert.ThrowsAsync<PolicyException>(() => Built(file))).Id);
    }

    [Theory]
    // Internal stays internal; only what a module names is in sight, also through others.
    [InlineData("CS0122", "namespace L; internal static class A { public static int F() => 1; }", "class P { int X => L.A.F(); }")]
    [InlineData("CS0122", "namespace L; public static class A { internal static int F() => 1; }", "class P { int X => L.A.F(); }")]
    [InlineData(null, "namespace L; public static class A { public static int F() => 1; }", "class P { int X => L.A.F(); }")]
    // A better overload that the author cannot see, an extension, a conversion, a using of another module.
    [InlineData("SC3033", "namespace L; public static class A { public static int F(long x) => 1; internal static int F(int x) => 2; }", "class P { int X => L.A.F(1); }")]
    [InlineData("SC3033", "namespace L; public static class A { public static int F(this long x) => 1; internal static int F(this int x) => 2; }", "using L; class P { int X => A.F(1); }")]
    [InlineData(null, "global using static L.A; namespace L; public static class A { public static int F(int x) => 1; }", "class P { static int F(int x) => 2; int X => F(1); }")]
    [InlineData("CS0103", "global using static L.A; namespace L; public static class A { public static int G(int x) => 1; }", "class P { int X => G(1); }")]
    [InlineData("CS0101", "namespace L; internal class B; ", "namespace L; internal class B; ")]
    // What no name says: query clauses, initialisers, patterns, base constructors.
    [InlineData("SC3033", "namespace L; public class Q { public Q Where(System.Func<int, bool> f, int d = 0) => this; internal Q Where(System.Func<int, bool> f) => null!; public Q Select(System.Func<int, int> f) => this; }", "using L; class P { object X => from i in new Q() where i > 1 select i; }")]
    [InlineData("SC3033", "namespace L; public class C : System.Collections.IEnumerable { public void Add(int i, int j = 0) { } internal void Add(int i) { } public System.Collections.IEnumerator GetEnumerator() => null!; }", "class P { object X => new L.C { 1 }; }")]
    [InlineData("SC3033", "namespace L; public class W { public int Count => 2; internal int Length => 3; public int this[int i] => i; }", "class P { bool X => new L.W() is [_, _]; }")]
    [InlineData("SC3033", "namespace L; public class B { public B(int x = 0) { } internal B() { } }", "class D : L.B { }")]
    [InlineData("SC3033", "namespace Lib; public partial class Part { public static int F() => 1; }", "namespace Lib; public partial class Part { public override string ToString() => \"\"; }")]
    // Rules see the whole.
    [InlineData("SC2001", "namespace L; public static class A { public static string F() => System.IO.File.ReadAllText(\"x\"); }", "class P { object X => L.A.F(); }")]
    public async Task A_module_sees_what_is_public_in_those_it_names(string? error, string library, string main)
    {
        PluginSource source = PluginSource.FromModules([new("main", [new("Main.cs", main)], ["lib"]), new("lib", [new("Lib.cs", library)], [])]);
        CompileResult result = await new SafeCompiler(Policy.Pure).CompileAsync(source);
        if (error is null) Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        else Assert.Contains(error, result.Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public async Task Modules_in_a_circle_have_no_order()
    {
        PluginSource source = PluginSource.FromModules([new("a", [new("A.cs", "public class A;")], ["b"]), new("b", [new("B.cs", "public class B;")], ["a"])]);
        Assert.Equal("SC3032", (await new SafeCompiler(Policy.Pure).CompileAsync(source)).Diagnostics.Single().Id);
        Assert.Throws<ArgumentException>(() => PluginSource.FromModules([new("a", [], ["c"])]));
        Assert.Throws<ArgumentException>(() => PluginSource.FromModules([new("a", [], []), new("a", [], [])]));

        _folder.Add("a/a.csproj", Sdk + "<ItemGroup><ProjectReference Include=\"../b/b.csproj\"/></ItemGroup></Project>");
        _folder.Add("b/b.csproj", Sdk + "<ItemGroup><ProjectReference Include=\"..\\a\\a.csproj\"/></ItemGroup></Project>");
        _folder.Add("a/A.cs", "public class A;");
        _folder.Add("b/B.cs", "public class B;");
        PluginSource read = SourceIntake.FromPaths([Path.Combine(_folder.Path, "a/a.csproj")], CompileLimits.Default, [_folder.Path]);
        Assert.Equal("SC3032", (await new SafeCompiler(Policy.Pure).CompileAsync(read)).Diagnostics.Single().Id);
    }

    /// <summary>A user's own link to his folder is no reason to refuse; names of modules differ whatever the files are called.</summary>
    [Fact]
    public async Task A_folder_behind_a_link_has_its_modules_and_each_its_name()
    {
        _folder.Add("real/app.csproj", Sdk + "<ItemGroup><ProjectReference Include=\"lib/x.csproj\"/><ProjectReference Include=\"x.csproj.csproj\"/><ProjectReference Include=\"x.csproj\"/><ProjectReference Include=\"empty/.csproj\"/></ItemGroup></Project>");
        _folder.Add("real/App.cs", "public class Plugin { public static int Run() => Lib.F(); }");
        _folder.Add("real/lib/x.csproj", Sdk + "</Project>");
        _folder.Add("real/lib/Lib.cs", "public static class Lib { public static int F() => 3; }");
        foreach (string other in (string[])["real/x.csproj.csproj", "real/x.csproj", "real/empty/.csproj"]) _folder.Add(other, Sdk + "<ItemGroup><Compile Remove=\"**/*.cs\"/></ItemGroup></Project>");
        string link = Path.Combine(_folder.Path, "link");
        Directory.CreateSymbolicLink(link, Path.Combine(_folder.Path, "real"));
        PluginSource source = SourceIntake.FromPaths([Path.Combine(link, "app.csproj")]);
        Assert.Equal(5, source.Modules.Select(m => m.Name).Distinct().Count());
        CompileResult result = await new SafeCompiler(Policy.Pure).CompileAsync(source);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    [Fact]
    public async Task A_main_of_a_library_is_no_entry_point()
    {
        PluginSource source = PluginSource.FromModules([new("main", [new("Main.cs", "public class P;")], ["lib"]), new("lib", [new("Lib.cs", "public static class L { public static void Main() { } }")], [])]);
        Assert.Equal("CS5001", (await new SafeCompiler(Policy.Console).CompileAsync(source, requireEntryPoint: true)).Diagnostics.Single().Id);
        Assert.True((await new SafeCompiler(Policy.Console).CompileAsync(source)).Success);
    }

    /// <summary>A path in a guest's folder is found whichever way it is written, before anything there is built, and whatever the cache holds.</summary>
    [Fact]
    public void A_link_hides_no_trusted_source_and_no_host()
    {
        string app = _folder.Add("mods/App.csproj", Sdk + "<ItemGroup><Compile Remove=\"FastMath/*.cs\"/></ItemGroup></Project>");
        _folder.Add("mods/a.cs", "public class Plugin { public static int Run() => T.A.F(); }");
        _folder.Add("mods/FastMath/F.cs", "namespace T; public static class A { public static int F() => 1; }");
        string policy = _folder.Add("pol/p.json", "{ \"extends\": [\"preset:pure\"], \"trust\": [{ \"assembly\": \"FastMath\", \"source\": \"../mods/FastMath\" }] }");
        string link = Path.Combine(_folder.Path, "link");
        Directory.CreateSymbolicLink(link, Path.Combine(_folder.Path, "mods"));
        string one = _folder.Add("elsewhere/one.csproj", Sdk + "</Project>");
        _folder.Add("elsewhere/one.cs", "public class One;");
        foreach (string[] input in (string[][])[[app], [Path.Combine(link, "App.csproj")], [link], [one, "--root", Path.Combine(_folder.Path, "mods")], [one, "--root", link]])
        {
            CliRun run = CliRun.Of(["check", .. input, "-p", policy]);
            Assert.Equal(2, run.Exit);
            Assert.Contains("SC0012", run.Error, StringComparison.Ordinal);
        }

        string host = _folder.Add("mods/Host/Host.csproj", "<Project />");
        CliRun linked = CliRun.Of("check", link, "--host", host);
        Assert.Contains("lies in the guest's folder", linked.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--host")]
    [InlineData("--reference")]
    [InlineData("--policy")]
    public void A_file_that_is_named_like_an_option_is_none(string option)
    {
        string evil = _folder.Add("evil.cs", "<Project />");
        Assert.Equal(2, CliRun.Of("check", _folder.Add("a.cs", "class C;"), $"{option}={evil}").Exit);
        Assert.Equal(2, CliRun.Of("check", "@" + evil).Exit);
    }

    [Fact]
    public async Task Many_projects_and_patterns_end_in_a_message()
    {
        for (int i = 0; i <= 200; i++)
            _folder.Add($"many/{i}.csproj", Sdk + $"<ItemGroup>{string.Concat(Enumerable.Range(1, 60).Select(j => $"<ProjectReference Include=\"{(i + j) % 201}.csproj\"/>"))}</ItemGroup></Project>");
        _folder.Add("many/a.cs", "public class A;");
        Assert.Contains(SourceIntake.FromPaths([Path.Combine(_folder.Path, "many/0.csproj")]).Problems, p => p.Id == "SC4001");

        string patterns = string.Concat(Enumerable.Range(0, 900).Select(i => $"<Compile Include=\"{string.Concat(Enumerable.Repeat("*a", 100))}{i}.cs\"/>"));
        string project = _folder.Add("patterns/p.csproj", Sdk + $"<ItemGroup>{patterns}</ItemGroup></Project>");
        for (int i = 0; i < 100; i++) _folder.Add($"patterns/{new string('a', 200)}{i}.cs", "");
        Assert.Contains(SourceIntake.FromPaths([project]).Problems, p => p.Message.Contains("patterns", StringComparison.Ordinal));

        // A circle of projects without any source.
        string x = _folder.Add("empty/x.csproj", Sdk + "<ItemGroup><ProjectReference Include=\"y.csproj\"/></ItemGroup></Project>");
        _folder.Add("empty/y.csproj", Sdk + "<ItemGroup><ProjectReference Include=\"x.csproj\"/></ItemGroup></Project>");
        Assert.Equal("SC3032", (await new SafeCompiler(Policy.Pure).CompileAsync(SourceIntake.FromPaths([x]))).Diagnostics.Single().Id);
    }

    [Fact]
    public void A_module_that_nobody_judged_is_not_safe()
    {
        PluginSource source = PluginSource.FromModules([new("main", [new("M.cs", "")], ["a", "b"]), new("a", [new("A.cs", "class {")], []), new("b", [new("B.cs", "")], [])]);
        ModuleVerdict[] verdicts = [.. ModuleVerdict.Of(source, [new PluginDiagnostic("CS1001", PluginSeverity.Error, "A.cs", 1, 7, "Identifier expected")])];
        Assert.All(verdicts, v => Assert.NotNull(v.Reason));
    }

    [Fact]
    public async Task A_project_below_another_ones_folder_keeps_its_own_files()
    {
        string app = _folder.Add("app/app.csproj", Sdk + "<ItemGroup><ProjectReference Include=\"lib/lib.csproj\"/></ItemGroup></Project>");
        _folder.Add("app/App.cs", "public class Plugin { public static int Run() => Lib.F(); }");
        _folder.Add("app/lib/lib.csproj", Sdk + "</Project>");
        _folder.Add("app/lib/Lib.cs", "public static class Lib { public static int F() => 3; internal static int G() => 4; }");
        PluginSource source = SourceIntake.FromPaths([app]);
        Assert.Equal(["", "lib"], source.Modules.Select(m => m.Name));
        Assert.Equal(["App.cs", "Lib.cs"], source.Modules.Select(m => Path.GetFileName(m.Files.Single().Path)));
        Assert.True((await new SafeCompiler(Policy.Pure).CompileAsync(source)).Success);
    }

    /// <summary>A guest cannot choose what is read: not by going up, not by a link, not by naming a file that is no project.</summary>
    [Theory]
    [InlineData("../outside/lib.csproj", "SC3027")]
    [InlineData("../../../../../etc/passwd.csproj", "SC3027")]
    [InlineData("linked/lib.csproj", "SC3031")]
    [InlineData("missing/lib.csproj", "SC3027")]
    [InlineData("/etc/lib.csproj", "SC3027")]
    [InlineData("$(HOME)/lib.csproj", "SC3025")]
    [InlineData("*/lib.csproj", "SC3027")]
    public async Task A_reference_that_leads_outside_is_not_followed(string reference, string id)
    {
        string app = _folder.Add("app/app.csproj", Sdk + $"<ItemGroup><ProjectReference Include=\"{reference}\"/></ItemGroup></Project>");
        _folder.Add("app/App.cs", "public class Plugin { public static int Run() => 1; }");
        _folder.Add("outside/lib.csproj", Sdk + "</Project>");
        _folder.Add("outside/Secret.cs", "public class Secret;");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "app/linked"), Path.Combine(_folder.Path, "outside"));
        PluginSource source = SourceIntake.FromPaths([app]);
        Assert.DoesNotContain(source.Files, f => f.Text.Contains("Secret", StringComparison.Ordinal));
        Assert.Contains(id, (await new SafeCompiler(Policy.Pure).CompileAsync(source)).Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public async Task A_package_is_what_the_policy_says_it_is()
    {
        string app = _folder.Add("app/app.csproj", Sdk + "<ItemGroup><PackageReference Include=\"Game.Api\" Version=\"1.2.3\"/><Reference Include=\"T\"/></ItemGroup></Project>");
        _folder.Add("app/App.cs", "public class Plugin { public static int Run() => T.A.F(1); }");
        _folder.Add("trusted/A.cs", "namespace T; public static class A { public static int F(int x) => x + 1; }");
        string file = _folder.Add("policy.json", "{ \"extends\": [\"preset:pure\"], \"trust\": [{ \"assembly\": \"T\", \"source\": \"trusted\", \"package\": \"Game.Api\" }] }");
        PluginSource source = SourceIntake.FromPaths([app]);
        Assert.True((await new SafeCompiler(await Built(file)).CompileAsync(source)).Success);
        Assert.Equal(["SC3027", "SC3027"], (await new SafeCompiler(Policy.Pure).CompileAsync(source)).Diagnostics.Select(d => d.Id));
    }

    private Task<Policy> Built(string file) => TrustedModules.BuildAsync(Policy.Load(file), Path.Combine(_folder.Path, "built"));
}
