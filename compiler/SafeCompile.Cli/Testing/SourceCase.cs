using System.Text;
using SafeCompile.Cli.Building;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;
using SafeCompile.Cli.Running;

namespace SafeCompile.Cli.Testing;

/// <summary>
/// One corpus file: compiled here, in a worker that the next file may use again, and run in a process of its own, which finds the image
/// in the cache. What is refused never gets that far.
/// </summary>
internal static class SourceCase
{
    // Unlike a command, a run over the corpus compiles again and again.
    private static readonly SafeCompilerOptions s_workers = new();

    /// <summary>Null when the file does what it says, else the reason why not.</summary>
    internal static string? Run(string path, TimeSpan timeout, CancellationToken cancellation)
    {
        string text = File.ReadAllText(path);
        CorpusHeader header = CorpusHeader.Parse(text);
        using var folder = new CaseFolder();
        string source = path;
        string filled = folder.Fill(text);
        if (filled != text)
        {
            source = Path.Combine(folder.Copy, Path.GetFileName(path));
            File.WriteAllText(source, filled, new UTF8Encoding(false));
        }

        List<string> arguments = Arguments(header, text, source, folder);
        if (Refused(header, arguments, timeout, cancellation) is { } report)
        {
            using var json = new StringWriter();
            report.WriteJson(json, "");
            return CaseResult.Parse(json.ToString()) is { } refused ? folder.Traces() ?? Judgement.Of(header, report.Exit, refused) : "no JSON";
        }

        ProcessResult process = CaseProcess.Run(arguments, folder.Work, timeout, cancellation);
        if (process.TimedOut) return $"it did not end within {timeout.TotalSeconds:N0} s";
        if (process.Leaked) return "it left a process behind";
        if (CaseResult.Parse(process.Output) is not { } result)
            return $"safec ended with exit code {process.Exit} and no JSON: {process.Error.Split('\n')[0].Trim()}";
        return folder.Traces() ?? Judgement.Of(header, process.Exit, result);
    }

    /// <summary>What <c>safec run</c> would report of a file that does not become an image; null for one that did, now in the cache.</summary>
    private static RunReport? Refused(CorpusHeader header, List<string> arguments, TimeSpan timeout, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(timeout);
        try
        {
            Policy policy = Policy.Load(arguments.IndexOf("--policy") is int i and >= 0 ? arguments[i + 1] : "console");
            if (header.Deadline is not null) policy = policy.WithDeadlinePolls();
            BuildResult built = Builder.Build(SourceIntake.FromPaths([arguments[1]], policy.CompileLimits), policy, !arguments.Contains("--call"), useCache: true, deadline.Token, s_workers);
            return built.Image is null ? RunReport.Of(ExitCode.Of(built.Diagnostics), built.Diagnostics) : null;
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return null; // The run below meets the same limit, and says so.
        }
        catch (Exception e) when (e is PolicyException or SourceIntakeException or UsageException)
        {
            return null; // The run below reports it as a user sees it.
        }
    }

    private static List<string> Arguments(CorpusHeader header, string text, string source, CaseFolder folder)
    {
        List<string> arguments = ["run", Path.GetFullPath(source), "--format", "json"];
        Add("--policy", header.Policy is { } p && File.Exists(Path.Combine(Path.GetDirectoryName(source)!, p)) ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, p)) : header.Policy);
        Add("--fuel", header.Fuel);
        Add("--depth", header.Depth);
        Add("--memory", header.Memory);
        Add("--deadline", header.Deadline);
        if (header.RunsTwice) arguments.AddRange(["--repeat", "2", "--fresh-context"]);
        Add("--call", header.Call == "Main" ? null : header.Call ?? EntryRule.CallFor(text));
        if (header.Args is { } given) arguments.AddRange(["--", .. given.Select(folder.Fill)]);
        else if (arguments.Contains("Plugin.Run") && text.Contains("args[", StringComparison.Ordinal)) arguments.AddRange(["--", folder.Markers]);
        return arguments;

        void Add(string option, string? value)
        {
            if (value is not null) arguments.AddRange([option, value]);
        }
    }
}
