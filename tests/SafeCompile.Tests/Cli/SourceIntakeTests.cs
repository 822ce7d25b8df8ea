using System.Diagnostics;
using System.Text;
using Xunit;

namespace SafeCompile.Tests.Cli;

public sealed class SourceIntakeTests
{
    [Fact]
    public void A_folder_means_all_cs_files_below_in_ordinal_order()
    {
        using var folder = new TempFolder();
        foreach (string file in (string[])["b.cs", "B.cs", "a/z.cs", "a.txt", "obj/o.cs", ".hidden/h.cs", "bin/b.cs"]) folder.Add(file, "");
        IEnumerable<string> names = SourceIntake.FromPaths([folder.Path]).Files.Select(f => f.Path[(folder.Path.Length + 1)..]);
        Assert.Equal(["B.cs", "a/z.cs", "b.cs"], names);
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        using var folder = new TempFolder();
        string file = folder.Add("a.cs", "");
        Assert.Single(SourceIntake.FromPaths([file, folder.Path, file]).Files);
    }

    [Theory]
    [InlineData(new byte[] { 0x7f, 0x45, 0x4c, 0x46, 0, 1 }, 1, 5)]
    [InlineData(new byte[] { 0x61, 0x0a, 0xff, 0xfe }, 2, 1)]
    [InlineData(new byte[] { 0x61, 0x0a, 0x62, 0xc3 }, 2, 2)]
    [InlineData(new byte[] { 0xff, 0xfe, 0x61, 0x00 }, 1, 4)]
    public void What_is_no_utf8_text_is_refused_at_its_place(byte[] bytes, int line, int column)
    {
        using var folder = new TempFolder();
        PluginDiagnostic problem = Assert.Single(SourceIntake.FromPaths([folder.Add("a.cs", bytes)]).Problems);
        Assert.Equal(("SC3011", line, column), (problem.Id, problem.Line, problem.Column));
    }

    [Fact]
    public void A_mark_at_the_start_is_no_text()
    {
        using var folder = new TempFolder();
        string file = folder.Add("a.cs", [.. Encoding.UTF8.Preamble, .. "class Ä { }"u8]);
        Assert.Equal("class Ä { }", Assert.Single(SourceIntake.FromPaths([file]).Files).Text);
    }

    [Fact]
    public void Sizes_and_counts_are_capped()
    {
        using var folder = new TempFolder();
        string large = folder.Add("large.cs", new string(' ', (256 << 10) + 1));
        Assert.Equal("SC4001", Assert.Single(SourceIntake.FromPaths([large]).Problems).Id);
        for (int i = 0; i < 201; i++) folder.Add($"many/{i}.cs", "");
        Assert.Equal("SC4001", Assert.Single(SourceIntake.FromPaths([Path.Combine(folder.Path, "many")]).Problems).Id);
        for (int i = 0; i < 9; i++) folder.Add($"total/{i}.cs", new string(' ', 256 << 10));
        Assert.Equal("SC4001", Assert.Single(SourceIntake.FromPaths([Path.Combine(folder.Path, "total")]).Problems).Id);
    }

    [Fact]
    public void Links_in_a_folder_are_refused()
    {
        if (OperatingSystem.IsWindows()) return; // Creating links needs a privilege there.
        using var outside = new TempFolder();
        using var folder = new TempFolder();
        string secret = outside.Add("secret.cs", "class Secret { }");
        folder.Add("a.cs", "");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.cs"), secret);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "dir"), outside.Path);
        PluginSource source = SourceIntake.FromPaths([folder.Path]);
        Assert.All(source.Problems, p => Assert.Equal("SC3031", p.Id));
        Assert.Equal(2, source.Problems.Length);
        Assert.DoesNotContain(source.Files, f => f.Text.Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pipe_in_a_folder_does_not_block()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new TempFolder();
        Process.Start("mkfifo", Path.Combine(folder.Path, "pipe.cs"))!.WaitForExit();
        Assert.Equal("SC3031", Assert.Single(SourceIntake.FromPaths([folder.Path]).Problems).Id);
    }

    [Fact]
    public void What_does_not_exist_is_the_callers_mistake()
    {
        using var folder = new TempFolder();
        Assert.Throws<SourceIntakeException>(() => SourceIntake.FromPaths([Path.Combine(folder.Path, "no.cs")]));
        Assert.Throws<SourceIntakeException>(() => SourceIntake.FromPaths([folder.Path]));
    }
}
