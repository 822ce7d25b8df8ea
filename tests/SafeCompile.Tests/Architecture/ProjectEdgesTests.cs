using System.Xml.Linq;

namespace SafeCompile.Tests.Architecture;

/// <summary>The three floors and the edges between the projects. A new edge is a decision: change the table together with docs.</summary>
public sealed class ProjectEdgesTests
{
    private static readonly Dictionary<string, string[]> s_edges = new()
    {
        ["Policy"] = [],
        ["Runtime"] = [],
        ["Verifier"] = ["Policy"],
        ["Hosting"] = ["Policy", "Runtime", "Verifier"],
        ["Instrumentation"] = ["Policy"],
        ["Rules"] = ["Policy"],
        ["Compiler"] = ["Hosting", "Instrumentation", "Rules"],
        ["Worker"] = ["Compiler"],
        ["Cli"] = ["Compiler", "Hosting", "Worker"], // Worker only to be copied beside the tool.
    };

    private static readonly string[] s_floors = ["runtime-guards", "instrumentation", "compiler"];

    public static TheoryData<string> Projects => [.. s_edges.Keys];

    [Fact]
    public void NoOtherProjectIsOnTheFloors() =>
        Assert.Equal(s_edges.Keys.Order(StringComparer.Ordinal), s_floors.SelectMany(ProjectsOn).Select(Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void ReferencesAreTheOnesOfTheDesign(string project) =>
        Assert.Equal(s_edges[project], References(Project(project), "ProjectReference").Select(Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void NoProjectReferencesAFloorAboveItsOwn(string project)
    {
        int floor = Floor(project);
        Assert.All(s_edges[project], reference => Assert.InRange(Floor(reference), 0, floor));
    }

    [Theory]
    [InlineData("Policy")]
    [InlineData("Runtime")]
    [InlineData("Verifier")]
    [InlineData("Hosting")]
    public void TheTrustedBaseHasNoPackages(string project) => Assert.Empty(Packages(project));

    [Theory]
    [InlineData("Rules")]
    [InlineData("Instrumentation")]
    public void JudgeAndPassesKnowRoslynOnly(string project) => Assert.Equal(["Microsoft.CodeAnalysis.CSharp"], Packages(project));

    [Theory]
    [InlineData(typeof(Policy))]
    [InlineData(typeof(SafeCompile.Runtime.Guard))]
    [InlineData(typeof(SafeCompile.Verification.ImageVerifier))]
    [InlineData(typeof(PluginHost))]
    public void TheTrustedBaseIsBuiltWithoutRoslyn(Type type) =>
        Assert.DoesNotContain(type.Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    [Fact]
    public void TheRuntimeReferencesTheFrameworkOnly() =>
        Assert.All(typeof(SafeCompile.Runtime.Guard).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        string solution = File.ReadAllText(Repository.PathOf("SafeCompile.sln"));
        string[] folders = ["compiler", "instrumentation", "runtime-guards", "tests", "bench", "samples", "eng"];
        // The projects of samples/modules are a guest's, data for safec.
        Assert.All(folders.SelectMany(ProjectsBelow).Where(p => !Repository.Relative(p).StartsWith("samples/modules/", StringComparison.Ordinal)), p => Assert.Contains($"\"{Repository.Relative(p).Replace('/', '\\')}\"", solution, StringComparison.Ordinal));
    }

    private static int Floor(string project) => Array.FindIndex(s_floors, f => ProjectsOn(f).Any(p => Name(p) == project));

    private static string Project(string name) => s_floors.SelectMany(ProjectsOn).Single(p => Name(p) == name);

    private static IEnumerable<string> ProjectsOn(string floor) => ProjectsBelow(floor);

    private static IEnumerable<string> ProjectsBelow(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories);

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["SafeCompile.".Length..];

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(e => (string)e.Attribute("Include")!);

    // Analyzers (PrivateAssets="all") work at build time and ship nothing.
    private static IEnumerable<string> Packages(string project) =>
        XDocument.Load(Project(project)).Descendants("PackageReference").Where(e => (string?)e.Attribute("PrivateAssets") != "all").Select(e => (string)e.Attribute("Include")!);
}
