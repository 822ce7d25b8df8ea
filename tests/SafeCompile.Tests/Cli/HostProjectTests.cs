using Xunit;

namespace SafeCompile.Tests.Cli;

/// <summary><c>--host</c>: MSBuild runs on the host's project, and on nothing that a guest wrote.</summary>
public sealed class HostProjectTests
{
    private static readonly string s_host = Repository.PathOf("samples/GameHost/GameHost.csproj");

    [Fact]
    public void The_contracts_of_the_host_are_those_that_it_marks()
    {
        string level = Directory.GetFiles(Repository.PathOf("samples/GameHost/levels")).Order(StringComparer.Ordinal).First();
        CliRun without = CliRun.Of("check", level, "-p", "pure");
        CliRun with = CliRun.Of("check", level, "-p", "pure", "--host", s_host);
        Assert.Equal(1, without.Exit);
        Assert.Equal((0, ""), (with.Exit, with.Error));

        using var folder = new TempFolder();
        string nosy = folder.Add("Nosy.cs", "public class Plugin { public static object Run() => new global::SafeCompile.SafeCompiler(null); }");
        Assert.Contains("error CS0400", CliRun.Of("check", nosy, "-p", "pure", "--host", s_host).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_in_a_guests_folder_is_not_asked()
    {
        using var folder = new TempFolder();
        string marker = Path.Combine(folder.Path, "marker");
        folder.Add("mods/Directory.Build.targets", $"<Project InitialTargets=\"Evil\"><Target Name=\"Evil\"><WriteLinesToFile File=\"{marker}\" Lines=\"x\" /></Target></Project>");
        folder.Add("mods/a.cs", "class C { }");
        string host = folder.Add("mods/Game/Game.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        CliRun run = CliRun.Of("check", Path.Combine(folder.Path, "mods"), "--host", host);
        Assert.Equal(2, run.Exit);
        Assert.Contains("SC0014", run.Error, StringComparison.Ordinal);
        Assert.Contains("lies in the guest's folder", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(marker));
    }

    [Fact]
    public void Nor_is_one_that_refers_to_a_project_in_a_guests_folder()
    {
        using var folder = new TempFolder();
        string marker = Path.Combine(folder.Path, "marker");
        folder.Add("mods/Directory.Build.targets", $"<Project InitialTargets=\"Evil\"><Target Name=\"Evil\"><WriteLinesToFile File=\"{marker}\" Lines=\"x\" /></Target></Project>");
        folder.Add("mods/a.cs", "class C { }");
        folder.Add("mods/Contracts/Contracts.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        string host = folder.Add("Host/Host.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><ProjectReference Include=\"..\\mods\\Contracts\\Contracts.csproj\" SafecContract=\"true\" /></ItemGroup></Project>");
        CliRun run = CliRun.Of("check", Path.Combine(folder.Path, "mods"), "--host", host);
        Assert.Equal(2, run.Exit);
        Assert.Contains("lies in the guest's folder", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(marker));
    }

    [Fact]
    public void What_cannot_be_asked_is_a_clear_error()
    {
        using var folder = new TempFolder();
        string guest = folder.Add("guest/a.cs", "class C { }");
        Assert.Equal(2, CliRun.Of("check", guest, "--host", Path.Combine(folder.Path, "none.csproj")).Exit);

        string broken = folder.Add("host/Broken.csproj", "<Project>");
        CliRun run = CliRun.Of("check", guest, "--host", broken);
        Assert.Equal(2, run.Exit);
        Assert.Contains("MSB4025", run.Error, StringComparison.Ordinal);

        string silent = folder.Add("silent/Silent.proj", "<Project><Target Name=\"ResolveReferences\" /></Project>");
        Assert.Contains("no reference of", CliRun.Of("check", guest, "--host", silent).Error, StringComparison.Ordinal);

        string unbuilt = folder.Add("unbuilt/Unbuilt.proj", "<Project><ItemGroup><ReferencePath Include=\"missing.dll\" SafecContract=\"true\" /></ItemGroup><Target Name=\"ResolveReferences\" /></Project>");
        Assert.Contains("is not built", CliRun.Of("check", guest, "--host", unbuilt).Error, StringComparison.Ordinal);
    }
}
