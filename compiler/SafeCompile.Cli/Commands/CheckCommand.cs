using System.Collections.Immutable;
using System.CommandLine;
using SafeCompile.Cli.Building;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands;

/// <summary><c>safec check</c>: the rules only.</summary>
internal sealed class CheckCommand : CliCommand
{
    private CommonOptions _common = null!;

    internal override void AddTo(Command command) => _common = new CommonOptions(command, "text", "json", "sarif");

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        _common.Apply(parsed, terminal);
        string format = _common.Format(parsed);
        string[] inputs = _common.Inputs(parsed);
        Policy? named = _common.Policy(parsed, terminal.Cancellation);
        PluginSource source = _common.Read(inputs, parsed, named);
        (ImmutableArray<PluginDiagnostic> diagnostics, Policy policy) =
            Builder.CheckFitting(source, named, p => _common.Trust(p, parsed, terminal.Cancellation), terminal.Cancellation);
        int exit = ExitCode.Of(diagnostics);
        CheckReport.Write(terminal, format, exit, policy, diagnostics, null);
        return exit;
    }
}
