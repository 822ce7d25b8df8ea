using System.CommandLine;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary>The policy that a part of <c>safec policy</c> is about: a file or a preset, named as an argument or by <c>--policy</c>.</summary>
internal sealed class ChosenPolicy
{
    private readonly Argument<string> _name = new("policy") { Description = "Policy file or preset; default console.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _policy = new("--policy", "-p") { Description = "The same as an option.", HelpName = "FILE|PRESET" };
    private readonly Option<string[]> _references = new("--reference", "-r") { Description = "Contract assembly to trust.", HelpName = "DLL" };

    internal ChosenPolicy(Command command)
    {
        command.Add(_name);
        command.Add(_policy);
        command.Add(_references);
    }

    internal Policy Of(ParseResult parsed)
    {
        Policy policy = Policy.Load(parsed.GetValue(_policy) ?? parsed.GetValue(_name) ?? "console");
        return (parsed.GetValue(_references) ?? []).Aggregate(policy, (p, dll) => p.TrustFile(dll));
    }
}
