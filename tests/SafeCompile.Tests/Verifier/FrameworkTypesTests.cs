using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Basic.Reference.Assemblies;
using SafeCompile.Runtime;
using SafeCompile.Verification;

namespace SafeCompile.Tests.Verifier;

/// <summary>
/// The table of foreign types that the type clause believes is made from the pinned reference assemblies and from SafeCompile.Runtime.
/// With SAFEC_BLESS=1 it is written; read the change before you commit it: every line of it is trusted.
/// </summary>
public class FrameworkTypesTests
{
    private const string File = "runtime-guards/SafeCompile.Verifier/Types/framework-types.txt";

    [Fact]
    public void The_table_is_current()
    {
        string expected = Table();
        if (Environment.GetEnvironmentVariable("SAFEC_BLESS") == "1") System.IO.File.WriteAllText(Repository.PathOf(File), expected);
        Assert.True(expected == System.IO.File.ReadAllText(Repository.PathOf(File)), File + " differs from what the reference assemblies say; run this test with SAFEC_BLESS=1.");
    }

    [Fact]
    public void Every_line_can_be_read()
    {
        GuestText.Accepts(""); // The table is embedded, whatever else fails.
        foreach (string line in Table().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Equal(line, FactTable.Line(line[..line.IndexOf('|', StringComparison.Ordinal)]));
        Assert.Null(FactTable.Line("System.String2"));
        Assert.Null(FactTable.Line(""));
        Assert.Null(FactTable.Line("zzz"));
    }

    [Theory]
    [InlineData("System.Collections.Generic.List`1|c|System.Object|")]
    [InlineData("System.Span`1|sr||")]
    [InlineData("System.DayOfWeek|e||")]
    [InlineData("System.Func`2|d||||!1(!0)")]
    [InlineData("System.String|cs|System.Object|")]
    public void Some_lines_by_hand(string start)
    {
        string[] wanted = start.Split('|');
        string[] line = FactTable.Line(wanted[0])!.Split('|');
        Assert.Equal(wanted[1], line[1]);
        Assert.Equal(wanted[2], line[2]);
        if (wanted.Length > 5) Assert.Equal(wanted[5], line[5]);
    }

    private static string Table()
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Net100.ReferenceInfo reference in Net100.ReferenceInfos.All)
            if (ExternalType.IsFrameworkAssembly(Path.GetFileNameWithoutExtension(reference.FileName))) Add(reference.ImageBytes);
        Add(System.IO.File.ReadAllBytes(typeof(Guard).Assembly.Location));
        return string.Join('\n', lines.Values) + "\n";

        void Add(byte[] assembly)
        {
            using var pe = new PEReader(new MemoryStream(assembly));
            foreach ((string name, string line) in new FactText(pe.GetMetadataReader(), Prefix).Lines("", visibleOnly: true)) lines.Add(name, line);
        }
    }

    private static string? Prefix(string assembly) => assembly == "SafeCompile.Runtime" || ExternalType.IsFrameworkAssembly(assembly) ? "" : null;
}
