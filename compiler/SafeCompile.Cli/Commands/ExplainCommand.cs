using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;
using SafeCompile.Rules;

namespace SafeCompile.Cli.Commands;

/// <summary><c>safec explain ID</c>: the page of a rule.</summary>
internal sealed class ExplainCommand : CliCommand
{
    private readonly Argument<string> _id = new("id") { Description = "SC and four digits.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _list = new("--list") { Description = "All IDs with their titles." };

    internal override void AddTo(Command command)
    {
        command.Add(_id);
        command.Add(_list);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        if (parsed.GetValue(_list))
        {
            foreach (RuleDescriptor r in RuleTable.All) terminal.Out.WriteLine($"{r.Id}  {r.Title}  ({r.Category})");
            return ExitCode.Success;
        }

        string id = (parsed.GetValue(_id) ?? throw new UsageException("Say which: 'safec explain SC1203', or 'safec explain --list'.")).ToUpperInvariant();
        if (id.StartsWith("CS", StringComparison.Ordinal))
            terminal.Out.WriteLine($"{id} is an error of the C# compiler. See 'Compiler messages' in the C# language reference.");
        else if (Resources.Read("rules/" + id) is { } page)
            terminal.Out.Write(page);
        else if (RuleTable.Get(id) is { } rule)
            terminal.Out.WriteLine($"{rule.Id}: {rule.Title} ({rule.Category})");
        else
            throw new UsageException($"There is no '{id}'.{Suggestion.For(id, RuleTable.All.Select(r => r.Id))} See 'safec explain --list'.");
        return ExitCode.Success;
    }
}
