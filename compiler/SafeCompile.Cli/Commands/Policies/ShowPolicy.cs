using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary><c>safec policy show</c>: a policy in a few lines.</summary>
internal sealed class ShowPolicy : CliCommand
{
    private ChosenPolicy _policy = null!;

    internal override void AddTo(Command command) => _policy = new ChosenPolicy(command);

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        Policy policy = _policy.Of(parsed);
        terminal.Out.WriteLine($"name       {policy.Name}");
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
