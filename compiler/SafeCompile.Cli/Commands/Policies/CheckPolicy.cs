using System.Collections.Immutable;
using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;
using SafeCompile.Review;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary><c>safec policy check FILE</c>: entries that name nothing (an error), that change nothing or lose their meter (warnings).</summary>
internal sealed class CheckPolicy : CliCommand
{
    private readonly Argument<string> _file = new("file") { Description = "Policy file." };
    private readonly Option<string> _format = new("--format") { Description = "text, json or sarif." };

    internal override void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_format);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        string path = parsed.GetValue(_file)!;
        if (Policy.PresetNames.Contains(path)) throw new UsageException($"'{path}' is a preset; 'safec policy check' is about a file.");
        string format = parsed.GetValue(_format) ?? "text";
        if (format is not ("text" or "json" or "sarif")) throw new UsageException($"--format: '{format}' is not one of text, json, sarif.");
        (Policy policy, ImmutableArray<PluginDiagnostic> findings) = PolicyReview.Of(path);
        int exit = findings.Any(f => f.Severity == PluginSeverity.Error) ? ExitCode.Usage : ExitCode.Success;
        CheckReport.Write(terminal, format, exit, policy, findings, null);
        if (format == "text") terminal.Error.WriteLine(Terminal.OneLine($"safec: policy '{policy.Name}': {findings.Length} finding{(findings.Length == 1 ? "" : "s")}"));
        return exit;
    }
}
