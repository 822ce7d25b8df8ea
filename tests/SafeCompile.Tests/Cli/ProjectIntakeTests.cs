using Xunit;

namespace SafeCompile.Tests.Cli;

public sealed class ProjectIntakeTests
{
    private const string Framework = "<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>";

    [Fact]
    public void An_ordinary_project_means_its_sources()
    {
        using var folder = new TempFolder();
        string project = folder.Add("p/x.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <!-- as dotnet new makes it -->
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>My_App</RootNamespace>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <Version>1.2.3-beta</Version>
              </PropertyGroup>
              <ItemGroup>
                <Compile Remove="old/**/*.cs;*.Tests.cs" />
                <Compile Include="old/Keep.cs" />
              </ItemGroup>
            </Project>
            """);
        foreach (string file in (string[])["b.cs", "a.cs", "sub/c.cs", "old/Gone.cs", "old/Keep.cs", "x.Tests.cs", "bin/no.cs", "obj/no.cs", ".git/no.cs"])
            folder.Add("p/" + file, "class C { }");

        PluginSource source = SourceIntake.FromPaths([project]);
        Assert.Empty(source.Problems);
        Assert.Equal(["a.cs", "b.cs", "old/Keep.cs", "sub/c.cs"], source.Files.Select(f => Path.GetRelativePath(Path.Combine(folder.Path, "p"), f.Path)));
    }

    [Theory]
    [InlineData("SC3020", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup></Project>")]
    [InlineData("SC3020", "<!DOCTYPE x [<!ENTITY a \"b\">]><Project Sdk=\"Microsoft.NET.Sdk\">&a;</Project>")]
    [InlineData("SC3020", "<a><a><a><a><a><a><a><a><a><a/></a></a></a></a></a></a></a></a></a>")]
    [InlineData("SC3021", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<Target Name=\"x\"><Exec Command=\"y\"/></Target></Project>")]
    [InlineData("SC3021", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<PropertyGroup><AllowUnsafeBlocks>true</AllowUnsafeBlocks></PropertyGroup></Project>")]
    [InlineData("SC3021", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<ItemGroup><Using Include=\"System.IO\"/></ItemGroup></Project>")]
    [InlineData("SC3021", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "text</Project>")]
    [InlineData("SC3022", "<Project Sdk=\"Microsoft.NET.Sdk\" InitialTargets=\"x\">" + Framework + "</Project>")]
    [InlineData("SC3022", "<Project Sdk=\"Microsoft.NET.Sdk\" xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">" + Framework + "</Project>")]
    [InlineData("SC3022", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup Condition=\"true\"><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")]
    [InlineData("SC3022", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<ItemGroup><Compile Include=\"a.cs\" Link=\"b.cs\"/></ItemGroup></Project>")]
    [InlineData("SC3023", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>")]
    [InlineData("SC3023", "<Project Sdk=\"Microsoft.NET.Sdk\"></Project>")]
    [InlineData("SC3023", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<PropertyGroup><OutputType>WinExe</OutputType></PropertyGroup></Project>")]
    [InlineData("SC3023", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<PropertyGroup><AssemblyName>a/b</AssemblyName></PropertyGroup></Project>")]
    [InlineData("SC3024", "<Project Sdk=\"Microsoft.NET.Sdk/10.0.0\">" + Framework + "</Project>")]
    [InlineData("SC3024", "<Project>" + Framework + "</Project>")]
    [InlineData("SC3025", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<PropertyGroup><Version>$([System.IO.File]::ReadAllText('x'))</Version></PropertyGroup></Project>")]
    [InlineData("SC3025", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<ItemGroup><Compile Include=\"%2e%2e/a.cs\"/></ItemGroup></Project>")]
    [InlineData("SC3026", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<ItemGroup><Compile Include=\"../a.cs\"/></ItemGroup></Project>")]
    [InlineData("SC3026", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<ItemGroup><Compile Include=\"/etc/passwd\"/></ItemGroup></Project>")]
    [InlineData("SC3026", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<ItemGroup><Compile Include=\"..\\a.cs\"/></ItemGroup></Project>")]
    [InlineData("SC3026", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<ItemGroup><Compile Include=\"missing.cs\"/></ItemGroup></Project>")]
    [InlineData("SC3027", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<ItemGroup><PackageReference Include=\"x\" Version=\"1\"/></ItemGroup></Project>")]
    [InlineData("SC3027", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<ItemGroup><Reference Include=\"x\"><HintPath>x.dll</HintPath></Reference></ItemGroup></Project>")]
    [InlineData("SC3028", "<Project Sdk=\"Microsoft.NET.Sdk\">" + Framework + "<?pi x?></Project>")]
    public void Everything_else_is_refused_with_its_place(string id, string project)
    {
        using var folder = new TempFolder();
        string path = folder.Add("x.csproj", project);
        folder.Add("a.cs", "class C { }");
        PluginSource source = SourceIntake.FromPaths([path]);
        // What a project asks the policy for is refused when it is compiled, unless the policy has it.
        PluginDiagnostic first = source.Problems.Concat(source.Requirements.Select(r => r.Missing(Policy.Pure)!)).First(p => p.Id == id);
        Assert.Equal(path, first.File);
        Assert.True(first.Line >= 1 && first.Column >= 1);
    }

    /// <summary>What templates and people write, and what the SDK's build would do otherwise: nothing of it changes the program.</summary>
    [Theory]
    [InlineData("<LangVersion>latest</LangVersion><TreatWarningsAsErrors>true</TreatWarningsAsErrors><InvariantGlobalization>true</InvariantGlobalization>")]
    [InlineData("<NoWarn>CS1591;IDE0005</NoWarn><DebugType>portable</DebugType><AnalysisLevel>latest-all</AnalysisLevel><WarningLevel>9999</WarningLevel>")]
    [InlineData("<PublishAot>true</PublishAot><ServerGarbageCollection>false</ServerGarbageCollection><Optimize>false</Optimize>")]
    public void Ordinary_switches_are_read_and_ignored(string properties)
    {
        using var folder = new TempFolder();
        string path = folder.Add("x.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">{Framework}<PropertyGroup>{properties}</PropertyGroup></Project>");
        folder.Add("a.cs", "class C { }");
        Assert.Empty(SourceIntake.FromPaths([path]).Problems);
    }

    [Theory]
    [InlineData("<LangVersion>preview</LangVersion>", "C# 14")]
    [InlineData("<LangVersion>13</LangVersion>", "C# 14")]
    [InlineData("<TreatWarningsAsErrors>CscToolPath</TreatWarningsAsErrors>", "true or false")]
    [InlineData("<NoWarn>@r.rsp</NoWarn>", "list of words")]
    [InlineData("<DefineConstants>X</DefineConstants>", "without symbols")]
    [InlineData("<treatwarningsaserrors>true</treatwarningsaserrors>", "not allowed")]
    public void A_refused_property_says_what_to_write(string properties, string hint)
    {
        using var folder = new TempFolder();
        string path = folder.Add("x.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">{Framework}<PropertyGroup>{properties}</PropertyGroup></Project>");
        folder.Add("a.cs", "class C { }");
        Assert.Contains(hint, Assert.Single(SourceIntake.FromPaths([path]).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solution_is_refused()
    {
        using var folder = new TempFolder();
        Assert.Equal("SC3030", Assert.Single(SourceIntake.FromPaths([folder.Add("x.slnx", "<Solution/>")]).Problems).Id);
    }
}
