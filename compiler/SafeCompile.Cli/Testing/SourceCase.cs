using System.Text;

namespace SafeCompile.Cli.Testing;

/// <summary>One corpus file: compiled and run in a process of its own.</summary>
internal static class SourceCase
{
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

        ProcessResult process = CaseProcess.Run(Arguments(header, text, source, folder), folder.Work, timeout, cancellation);
        if (process.TimedOut) return $"it did not end within {timeout.TotalSeconds:N0} s";
        if (process.Leaked) return "it left a process behind";
        if (CaseResult.Parse(process.Output) is not { } result)
            return $"safec ended with exit code {process.Exit} and no JSON: {process.Error.Split('\n')[0].Trim()}";
        return folder.Traces() ?? Judgement.Of(header, process.Exit, result);
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
