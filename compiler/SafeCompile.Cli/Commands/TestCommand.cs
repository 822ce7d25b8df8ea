using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;
using SafeCompile.Cli.Testing;

namespace SafeCompile.Cli.Commands;

/// <summary><c>safec test DIR</c>: the corpus below a folder.</summary>
internal sealed class TestCommand : CliCommand
{
    private readonly Argument<string[]> _folders = new("folders") { Description = "Folders or single corpus files.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _parked = new("--parked") { Description = "List of files to skip, one per line with the reason.", HelpName = "FILE" };
    private readonly Option<string> _filter = new("--filter") { Description = "Only paths that contain this text.", HelpName = "TEXT" };
    private readonly Option<string> _timeout = new("--timeout") { Description = "Wall-clock limit per file; default 20s.", HelpName = "TIME" };
    private readonly Option<string> _parallel = new("--parallel") { Description = "Files at a time; default 2.", HelpName = "N" };

    internal override void AddTo(Command command)
    {
        command.Add(_folders);
        foreach (Option option in (Option[])[_parked, _filter, _timeout, _parallel]) command.Add(option);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        string[] folders = parsed.GetValue(_folders) ?? [];
        if (folders.Length == 0) throw new UsageException("Name the folder of the corpus.");
        var runner = new CorpusRunner
        {
            ParkedFile = parsed.GetValue(_parked),
            Filter = parsed.GetValue(_filter),
            Timeout = parsed.GetValue(_timeout) is { } time ? Quantity.Time("--timeout", time) : TimeSpan.FromSeconds(20),
            Parallel = parsed.GetValue(_parallel) is { } n ? (int)Quantity.Count("--parallel", n, 64) : 2,
        };
        CorpusSummary summary = runner.Run(folders, terminal.Out, terminal.Cancellation);
        return summary.Failed == 0 ? ExitCode.Success : ExitCode.Refused;
    }
}
