using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Intake;

namespace SafeCompile.Cli.Building;

/// <summary>
/// The host's own project (<c>--host</c>): the one place where MSBuild may run, because its author is the user. Asks it, in a process
/// of its own whose working directory is the host's folder, where the references are that the project marks with
/// <c>SafecContract="true"</c>. Builds and restores nothing.
/// </summary>
internal static class HostProject
{
    private const string Mark = "SafecContract";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The paths of its contract assemblies. Throws <see cref="UsageException"/> (SC0014) for a project that cannot be asked, marks none,
    /// or lies in one of the <paramref name="guestFolders"/>.
    /// </summary>
    internal static IReadOnlyList<string> Contracts(string project, IEnumerable<string> guestFolders, CancellationToken cancellation)
    {
        if (!project.EndsWith("proj", StringComparison.OrdinalIgnoreCase) || Directory.Exists(project)) throw new UsageException($"--host: '{project}' is not a project file. Name the host's .csproj.", "SC0014");
        if (!File.Exists(project)) throw new UsageException($"--host: '{project}' does not exist.", "SC0009");
        project = Path.GetFullPath(project);
        string[] guest = [.. guestFolders.Select(RealPath.Of)];
        foreach (string read in WithReferences(project)) RequireApart(read, guest);
        List<string> paths = Ask(project, [], cancellation);
        if (paths.Exists(p => !File.Exists(p))) paths = Ask(project, ["-p:Configuration=Release"], cancellation); // Built, but not for debugging.
        if (paths.Count == 0)
            throw new UsageException($"--host: no reference of '{project}' is marked as a contract. Write <ProjectReference Include=\"…\" {Mark}=\"true\" /> for what guests may call.", "SC0014");
        if (paths.Find(p => !File.Exists(p)) is { } missing)
            throw new UsageException($"--host: the contract assembly '{missing}' is not built. Build the host first: dotnet build '{project}'.", "SC0014");
        if (paths.Find(p => guest.Any(own => RealPath.IsBelow(RealPath.Of(p), own))) is { } theirs)
            throw new UsageException($"--host: the contract assembly '{theirs}' lies in the guest's own folder, where a guest could have written it. Keep them apart.", "SC0014");
        return paths;
    }

    /// <summary>
    /// MSBuild also reads files beside a project and in every folder above it, so no folder of the guest's may be one of these. A single
    /// source file is no folder: nothing beside it is the guest's.
    /// </summary>
    private static void RequireApart(string project, IEnumerable<string> guest)
    {
        string folder = RealPath.Of(Path.GetDirectoryName(project)!);
        if (guest.FirstOrDefault(own => RealPath.IsBelow(folder, own)) is { } around)
            throw new UsageException($"--host: '{project}' lies in the guest's folder '{around}', where a guest could steer how it is read. Keep them apart, or name the contracts with --reference.", "SC0014");
    }

    /// <summary>
    /// The project and those that it refers to in plain words, and so on: MSBuild evaluates them all, with the files around them.
    /// References that only an import or an expression makes are not seen here.
    /// </summary>
    private static IEnumerable<string> WithReferences(string project)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([project]);
        while (open.TryPop(out string? next))
        {
            if (!seen.Add(next)) continue;
            yield return next;
            foreach (string reference in References(next))
            {
                string path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(next)!, reference.Replace('\\', Path.DirectorySeparatorChar)));
                if (File.Exists(path)) open.Push(path);
            }
        }
    }

    private static string[] References(string project)
    {
        try
        {
            return [.. XDocument.Load(project).Descendants().Where(e => e.Name.LocalName == "ProjectReference").SelectMany(e => ((string?)e.Attribute("Include") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        }
        catch (Exception e) when (e is System.Xml.XmlException or IOException or UnauthorizedAccessException)
        {
            return []; // MSBuild will say what is wrong with it.
        }
    }

    private static IEnumerable<string> Marked(JsonElement answer)
    {
        if (!answer.TryGetProperty("Items", out JsonElement items)) yield break;
        var packages = Items(items, "PackageReference").Where(IsMarked).Select(p => Text(p, "Identity")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (JsonElement reference in Items(items, "ReferencePath"))
        {
            if (IsMarked(reference) || packages.Contains(Text(reference, "NuGetPackageId"))) yield return Text(reference, "FullPath");
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement items, string name) =>
        items.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray() : [];

    private static bool IsMarked(JsonElement item) => Text(item, Mark).Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";

    private static List<string> Ask(string project, string[] properties, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(project, properties) };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new UsageException($"--host needs the .NET SDK: {e.Message}", "SC0014");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_patience);
        using CancellationTokenRegistration kill = limit.Token.Register(() => process.Kill(entireProcessTree: true));
        Task<string> error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        try
        {
            if (process.ExitCode == 0)
            {
                using JsonDocument answer = JsonDocument.Parse(output);
                return [.. Marked(answer.RootElement).Distinct(StringComparer.Ordinal)];
            }
        }
        catch (JsonException)
        {
        }

        string said = (output + error.Result).Split('\n').FirstOrDefault(l => l.Contains("error", StringComparison.OrdinalIgnoreCase))?.Trim() ?? "it gave no answer";
        throw new UsageException($"--host: MSBuild could not read '{project}': {said}", "SC0014");
    }

    private static ProcessStartInfo StartInfo(string project, string[] properties)
    {
        var info = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(project)!, // A global.json counts that the host's author sees, never one of a guest.
        };
        string[] words =
        [
            "msbuild", project, "-nologo", "-t:ResolveReferences", "-p:BuildProjectReferences=false", "-nodeReuse:false",
            "-getItem:ReferencePath", "-getItem:PackageReference", .. properties,
        ];
        foreach (string word in words) info.ArgumentList.Add(word);
        info.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        info.Environment["DOTNET_NOLOGO"] = "1";
        return info;
    }
}
