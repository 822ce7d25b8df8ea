using System.Collections.Immutable;
using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Deriving;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary>
/// <c>safec policy derive</c>: what the members of the base library reach, read from the IL of the running framework. Names are types, or
/// single members, which are shown with the calls that lead to each thing.
/// </summary>
internal sealed class DerivePolicy : CliCommand
{
    private readonly Argument<string[]> _names = new("names")
    {
        Description = "Types, such as System.Math or System.Collections.Generic.List`1, or single members by their documentation-comment ID. Default: all types of the policy.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _policy = new("--policy", "-p") { Description = "Policy file or preset that says what is direct and metered; default console.", HelpName = "FILE|PRESET" };
    private readonly Option<string> _format = new("--format") { Description = "text or json." };
    private readonly Option<string> _check = new("--check") { Description = "A report to compare with: exit code 1 and the difference when it is out of date.", HelpName = "FILE" };

    internal override void AddTo(Command command)
    {
        command.Add(_names);
        foreach (Option option in (Option[])[_policy, _format, _check]) command.Add(option);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        string[] names = parsed.GetValue(_names) ?? [];
        string? format = parsed.GetValue(_format), checkFile = parsed.GetValue(_check);
        Policy policy = Policy.Load(parsed.GetValue(_policy) ?? "console");
        if (format is not (null or "text" or "json")) throw new UsageException($"--format: '{format}' is not one of text, json.");
        if (checkFile is not null && (names.Length > 0 || format is not null)) throw new UsageException("--check compares a whole report: name no types and no --format.");
        using Framework framework = Framework.Running();
        var deriver = new Deriver(framework, policy);
        string identity = DerivedReport.Identity(framework);
        ImmutableArray<DerivedMember> members = deriver.Derive(names.Length > 0 ? names.Select(n => TypeOf(framework, n)).Distinct() : Deriver.TypesOf(policy));
        if (checkFile is not null) return Check(terminal, checkFile, identity, DerivedReport.Text(identity, members));

        string[] single = [.. names.Where(IsMember)];
        if (single.Length > 0) members = [.. members.Where(m => single.Contains(m.Symbol) || names.Contains(m.Type))];
        if (Array.Find(single, n => !members.Any(m => m.Symbol == n)) is { } unknown) throw new UsageException($"There is no member '{unknown}' in this framework. Overloads are part of a name: M:System.Math.Abs(System.Int32).");
        if (format == "json") Json.WriteObject(terminal.Out, json => DerivedReport.Json(json, identity, members));
        else if (single.Length == 0) terminal.Out.Write(DerivedReport.Text(identity, members));
        else Explain(terminal, policy, deriver, members);
        return ExitCode.Success;
    }

    private static int Check(Terminal terminal, string path, string identity, string now)
    {
        if (!File.Exists(path)) throw new UsageException($"--check: the file '{path}' does not exist. 'safec policy derive > {path}' makes it.");
        string then = File.ReadAllText(path);
        if (DerivedReport.IdentityOf(then) is not { } other) throw new UsageException($"--check: '{path}' is not a report of 'safec policy derive'.");
        if (then == now) return ExitCode.Success;
        if (other != identity) terminal.Error.WriteLine($"safec: '{path}' was made of {other}, this is {identity}: what differs may be the framework's.");
        LineDiff.Write(terminal.Out, path, then, now);
        return ExitCode.Refused;
    }

    private static void Explain(Terminal terminal, Policy policy, Deriver deriver, ImmutableArray<DerivedMember> members)
    {
        var justification = new Justification(policy);
        foreach (DerivedMember member in members)
        {
            terminal.Out.WriteLine($"{member.Symbol} {member.AccessName}");
            foreach (Fact fact in member.Facts)
            {
                terminal.Out.WriteLine($"  {fact}");
                if (deriver.Path(member, fact) is { Count: > 1 } path) terminal.Out.WriteLine($"    by {string.Join(" -> ", path)}");
                if (!justification.IsPlain(member, fact)) terminal.Out.WriteLine($"    {justification.Reason(member, fact) ?? "no reason in the policy"}");
            }
        }
    }

    private static bool IsMember(string name) => name.Length > 2 && name[1] == ':' && name[0] != 'T';

    private static string TypeOf(Framework framework, string name)
    {
        string type = name.StartsWith("T:", StringComparison.Ordinal) ? name[2..] : name;
        if (IsMember(name))
        {
            type = name[2..].Split('(', '~')[0];
            if (type.LastIndexOf('.') is > 0 and int dot) type = type[..dot];
        }

        return framework.FindType(type) is not null ? type : throw new UsageException($"There is no type '{type}' in this framework. Generic types have their arity: System.Collections.Generic.List`1.");
    }
}
