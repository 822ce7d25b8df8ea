using System.Collections.Immutable;
using System.CommandLine;
using SafeCompile.Cli.Building;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands;

/// <summary><c>safec check</c>: the rules only; with <c>--audit</c> what a policy would have to allow.</summary>
internal sealed class CheckCommand : CliCommand
{
    private CommonOptions _common = null!;

    private readonly Option<bool> _audit = new("--audit") { Description = "List every use that the policy lacks as entries for it, instead of refusing them." };

    internal override void AddTo(Command command)
    {
        _common = new CommonOptions(command, "text", "json", "sarif");
        command.Add(_audit);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        _common.Apply(parsed, terminal);
        string format = _common.Format(parsed);
        string[] inputs = _common.Inputs(parsed);
        Policy? named = _common.Policy(parsed, terminal.Cancellation);
        PluginSource source = _common.Read(inputs, parsed, named);
        bool audit = parsed.GetValue(_audit);
        if (audit && format == "sarif") throw new UsageException("--audit: its report is text or json.");
        (ImmutableArray<PluginDiagnostic> diagnostics, Policy policy) =
            Builder.CheckFitting(source, named, p => _common.Trust(p, parsed, terminal.Cancellation), terminal.Cancellation);
        if (audit) return AuditReport.Write(terminal, format, policy, Builder.Audit(source, policy, terminal.Cancellation));
        int exit = ExitCode.Of(diagnostics);
        CheckReport.Write(terminal, format, exit, policy, diagnostics, null);
        return exit;
    }
}
