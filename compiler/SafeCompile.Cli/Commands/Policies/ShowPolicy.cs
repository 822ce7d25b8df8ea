using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary><c>safec policy show</c>: a policy in a few lines, or all that it says about one member.</summary>
internal sealed class ShowPolicy : CliCommand
{
    private readonly Option<string> _member = new("--member") { Description = "One member of the base library by its documentation-comment ID: permission, charge and reason.", HelpName = "ID" };
    private readonly Option<string> _format = new("--format") { Description = "text or json; with --member." };
    private ChosenPolicy _policy = null!;

    internal override void AddTo(Command command)
    {
        _policy = new ChosenPolicy(command);
        command.Add(_member);
        command.Add(_format);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        Policy policy = _policy.Of(parsed);
        string? format = parsed.GetValue(_format);
        if (format is not (null or "text" or "json")) throw new UsageException($"--format: '{format}' is not one of text, json.");
        if (parsed.GetValue(_member) is { } id)
        {
            var member = ShownMember.Of(policy, id);
            if (format == "json") Json.WriteObject(terminal.Out, member.Write);
            else member.Write(terminal.Out);
            return ExitCode.Success;
        }

        if (format == "json") throw new UsageException("--format json: name a member with --member.");
        terminal.Out.WriteLine(Terminal.OneLine($"name       {policy.Name}"));
        terminal.Out.WriteLine($"hash       {policy.Hash}");
        terminal.Out.WriteLine($"fuel       {policy.Limits.Fuel:N0}");
        terminal.Out.WriteLine($"depth      {policy.Limits.CallDepth:N0}");
        terminal.Out.WriteLine($"memory     {policy.Limits.AllocatedBytes:N0}");
        terminal.Out.WriteLine($"allowed    {policy.Entries.Count():N0} symbols");
        terminal.Out.WriteLine($"denied     {policy.Denials.Count():N0} symbols");
        foreach (TrustedAssembly t in policy.TrustedAssemblies) terminal.Out.WriteLine($"trusts     {t.Name} {t.Sha256}");
        foreach (TrustedSource t in policy.TrustedSources) terminal.Out.WriteLine($"trusts     {t.Name} by {(t.Sha256 is null ? $"the path of its sources, {t.Path}" : $"SHA-256 {t.Sha256} of its sources")}");
        return ExitCode.Success;
    }
}
