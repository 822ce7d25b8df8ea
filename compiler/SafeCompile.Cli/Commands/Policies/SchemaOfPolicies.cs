using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary><c>safec policy schema</c>: what editors check a policy file against.</summary>
internal sealed class SchemaOfPolicies : CliCommand
{
    internal override void AddTo(Command command)
    {
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        terminal.Out.Write(Text());
        return ExitCode.Success;
    }

    internal static string Text() => Resources.Read("policy.schema.json") ?? throw new InvalidOperationException("The policy schema is missing from safec.");
}
