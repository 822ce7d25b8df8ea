using System.Diagnostics;
using System.Text.RegularExpressions;
using SafeCompile.Cli.Testing;
using Xunit;
using Xunit.Abstractions;

namespace SafeCompile.Tests.Cli;

/// <summary>
/// What the operating system saw: no build case makes safec or its worker open anything but project files, the <c>.cs</c> files
/// beside them, and what compiling a clean project opens too. Needs Linux and strace; says so where they are missing.
/// </summary>
public sealed partial class OpenedFilesTests(ITestOutputHelper output)
{
    private static readonly Lazy<HashSet<string>> s_clean = new(() =>
    {
        using var folder = new TempFolder();
        folder.Add("case/x.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        folder.Add("case/a.cs", "System.Console.WriteLine(string.Join(',', new[] { 1, 2 }.Select(x => x * 2)));");
        HashSet<string> clean = Opened(folder, Path.Combine(folder.Path, "case"), "case/x.csproj");
        folder.Add("case/b.cs", "class C { int x = ; }"); // What a refusal needs.
        clean.UnionWith(Opened(folder, Path.Combine(folder.Path, "case"), "case/x.csproj"));
        return clean;
    });

    public static TheoryData<string> Cases()
    {
        var cases = new TheoryData<string>();
        foreach (string folder in Directory.GetDirectories(Repository.PathOf("corpus/attack/build")).Order(StringComparer.Ordinal)) cases.Add(Path.GetFileName(folder));
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_outside_of_the_project_is_opened(string name)
    {
        if (!OperatingSystem.IsLinux() || !HasStrace())
        {
            output.WriteLine("Not checked: there is no strace here.");
            return;
        }

        using var folder = new TempFolder();
        string copy = Path.Combine(folder.Path, "case");
        BuildCase.Copy(new DirectoryInfo(Repository.PathOf("corpus/attack/build/" + name)), copy, text => text.Replace("@CASE@", copy, StringComparison.Ordinal).Replace("@MARKERS@", copy, StringComparison.Ordinal));
        BuildCase.Link(copy);
        HashSet<string> opened = Opened(folder, copy, Path.GetRelativePath(folder.Path, BuildCase.Input(copy)));
        opened.ExceptWith(s_clean.Value);
        opened.RemoveWhere(path => path.StartsWith(copy + "/", StringComparison.Ordinal) && (Path.GetExtension(path) is ".cs" or ".csproj" || Directory.Exists(path)));
        Assert.Empty(opened);
    }

    /// <summary>The check sees what it looks for: a source outside is opened when the user names it.</summary>
    [Fact]
    public void A_file_that_is_opened_is_seen()
    {
        if (!OperatingSystem.IsLinux() || !HasStrace()) return;
        using var folder = new TempFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "case"));
        string outside = folder.Add("outside.cs", "class C { }");
        Assert.Contains(outside, Opened(folder, Path.Combine(folder.Path, "case"), "outside.cs").Except(s_clean.Value));
    }

    // Every file and folder that was opened, or tried; folders below the case are listed, which reads nothing.
    private static HashSet<string> Opened(TempFolder folder, string caseFolder, string input)
    {
        string trace = Path.Combine(folder.Path, "trace.txt");
        string safec = Path.Combine(AppContext.BaseDirectory, "safec.dll");
        var info = new ProcessStartInfo("strace") { WorkingDirectory = folder.Path, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string word in (string[])["-f", "-y", "-s", "4096", "-e", "trace=open,openat,openat2,creat,execve", "-o", trace, "dotnet", "exec", safec, "build", input, "--no-cache", "-o", Path.Combine(folder.Path, "out.dll")])
            info.ArgumentList.Add(word);
        using Process process = Process.Start(info)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.InRange(process.ExitCode, 0, 1);

        var opened = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(trace))
        {
            if (Call().Match(line) is not { Success: true } call) continue;
            string path = Path.GetFullPath(Path.Combine(folder.Path, call.Groups["path"].Value));
            bool listed = path == caseFolder || (line.Contains("O_DIRECTORY", StringComparison.Ordinal) && path.StartsWith(caseFolder + "/", StringComparison.Ordinal));
            if (listed || IsOurs(path, folder.Path)) continue;
            opened.Add(path.StartsWith(folder.Path + "/", StringComparison.Ordinal) ? path : Digits().Replace(path, "#"));
        }

        Assert.NotEmpty(opened);
        return opened;
    }

    // The tool, the runtime under it, the kernel's own tables, and the output that was asked for.
    private static bool IsOurs(string path, string folder) =>
        path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal)
        || path.StartsWith(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../..")) + "/", StringComparison.Ordinal)
        || path.StartsWith("/proc/", StringComparison.Ordinal) || path.StartsWith("/sys/", StringComparison.Ordinal) || path.StartsWith("/dev/", StringComparison.Ordinal)
        || path.StartsWith(Path.Combine(folder, "out."), StringComparison.Ordinal);

    private static bool HasStrace() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(f => File.Exists(Path.Combine(f, "strace")));

    [GeneratedRegex("""^\d+ +(?:open|openat|openat2|creat|execve)\((?:AT_FDCWD(?:<[^>]*>)?, |\d+<[^>]*>, )?"(?<path>[^"]*)""")]
    private static partial Regex Call();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
