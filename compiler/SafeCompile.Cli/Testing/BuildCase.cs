using System.Text;
using System.Text.RegularExpressions;

namespace SafeCompile.Cli.Testing;

/// <summary>
/// A folder with a <c>README</c> and a project: built from a copy. The README's first line starts with <c>must be refused</c>, which
/// may be followed by the rules that must be among the reasons, <c>must be ok</c> or <c>must be safe</c> (either, as long as nothing is touched).
/// </summary>
internal static partial class BuildCase
{
    internal static bool Is(string folder) =>
        File.Exists(Path.Combine(folder, "README")) && (Find(folder, "*.csproj") ?? Find(folder, "*.slnx") ?? Find(folder, "*.cs")) is not null;

    /// <summary>Null when the case does what its README says, else the reason why not.</summary>
    internal static string? Run(string path, TimeSpan timeout, CancellationToken cancellation)
    {
        (string expected, string[] rules) = Expected(File.ReadAllText(Path.Combine(path, "README")));
        using var folder = new CaseFolder();
        Copy(new DirectoryInfo(path), folder.Copy, folder.Fill);
        Link(folder.Copy);
        string before = Listing(folder.Copy);
        ProcessResult process = CaseProcess.Run(["build", Input(folder.Copy), "--output", Path.Combine(folder.Scratch, "out.dll")], folder.Work, timeout, cancellation);
        if (process.TimedOut) return $"it did not end within {timeout.TotalSeconds:N0} s";
        if (process.Leaked) return "it left a process behind";
        if (folder.Traces() is { } trace) return trace;
        if (Listing(folder.Copy) != before) return "files in the project's folder changed";
        bool met = expected switch
        {
            "refused" => process.Exit == 1,
            "ok" => process.Exit == 0,
            _ => process.Exit is 0 or 1,
        };
        if (met && rules.FirstOrDefault(r => !process.Error.Contains($"error {r}:", StringComparison.Ordinal)) is { } missing)
            return $"must be refused by {missing}: {process.Error.Split('\n')[0].Trim()}";
        return met ? null : $"must be {expected}, but the exit code is {process.Exit}: {process.Error.Split('\n')[0].Trim()}";
    }

    /// <summary>The verdict and the rules of a README. Throws <see cref="CorpusFormatException"/>.</summary>
    internal static (string Verdict, string[] Rules) Expected(string readme)
    {
        Match match = FirstLine().Match(readme);
        if (!match.Success) throw new CorpusFormatException("README must start with 'must be refused', 'must be ok' or 'must be safe'");
        return (match.Groups[1].Value, match.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What a user would name: the solution, the project, else the folder.</summary>
    internal static string Input(string folder) => Find(folder, "*.slnx") ?? Find(folder, "*.sln") ?? Find(folder, "*.csproj") ?? folder;

    [GeneratedRegex(@"^must be (refused|ok|safe)((?: SC\d{4})*)")]
    private static partial Regex FirstLine();

    private static string? Find(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Copies a case, with its placeholders replaced by <paramref name="fill"/>.</summary>
    internal static void Copy(DirectoryInfo from, string to, Func<string, string> fill)
    {
        Directory.CreateDirectory(to);
        foreach (FileInfo file in from.EnumerateFiles())
            File.WriteAllBytes(Path.Combine(to, file.Name), Encoding.Latin1.GetBytes(fill(Encoding.Latin1.GetString(File.ReadAllBytes(file.FullName)))));
        foreach (DirectoryInfo sub in from.EnumerateDirectories()) Copy(sub, Path.Combine(to, sub.Name), fill);
    }

    /// <summary>Creates the links that a copied case lists.</summary>
    internal static void Link(string folder)
    {
        string list = Path.Combine(folder, "SYMLINKS");
        if (!File.Exists(list)) return;
        foreach (string line in File.ReadAllLines(list).Where(l => l.Trim().Length > 0))
        {
            string[] ends = line.Split("->", StringSplitOptions.TrimEntries);
            if (ends.Length != 2) throw new CorpusFormatException("SYMLINKS has lines 'link -> target'");
            string link = Path.Combine(folder, ends[0]);
            if (Directory.Exists(Path.Combine(folder, ends[1]))) Directory.CreateSymbolicLink(link, ends[1]);
            else File.CreateSymbolicLink(link, ends[1]);
        }
    }

    private static string Listing(string folder) => string.Join('\n', new DirectoryInfo(folder)
        .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .Select(f => $"{f.FullName} {f.LastWriteTimeUtc.Ticks} {(f as FileInfo)?.LinkTarget}")
        .Order(StringComparer.Ordinal));
}
