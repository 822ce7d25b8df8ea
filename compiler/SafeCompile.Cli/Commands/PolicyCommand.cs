using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Commands.Policies;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands;

/// <summary><c>safec policy …</c>: a host's work on a policy, each part a command of its own in <c>Policies</c>.</summary>
internal sealed class PolicyCommand : CliCommand
{
    private readonly Dictionary<Command, CliCommand> _parts = [];

    internal static (string Name, string Description, Func<CliCommand> Create)[] Parts { get; } =
    [
        ("init", "Write a starter file and its schema.", static () => new InitPolicy()),
        ("show", "Name, hash, limits, counts.", static () => new ShowPolicy()),
        ("report", "One line per symbol, sorted: check it in, and review its diff.", static () => new ReportPolicy()),
        ("check", "Find entries that name nothing, change nothing, or lose their meter.", static () => new CheckPolicy()),
        ("add", "Allow or deny symbols, or trust assemblies by their hash.", static () => new AddToPolicy()),
        ("diff", "What one policy decides otherwise than another.", static () => new DiffPolicies()),
        ("derive", "What members of the base library reach, from the IL that implements them.", static () => new DerivePolicy()),
        ("schema", "The JSON schema of policy files.", static () => new SchemaOfPolicies()),
    ];

    internal override void AddTo(Command command)
    {
        foreach ((string name, string description, Func<CliCommand> create) in Parts)
        {
            var part = new Command(name, description);
            (_parts[part] = create()).AddTo(part);
            command.Add(part);
        }
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal) => _parts[parsed.CommandResult.Command].Run(parsed, rest, terminal);

    internal override void Require(ParseResult parsed)
    {
        if (_parts.ContainsKey(parsed.CommandResult.Command)) return;
        string word = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : "";
        string names = string.Join(", ", Parts.Select(p => p.Name));
        throw new UsageException((word.Length == 0 ? "" : $"There is no 'policy {word}'.{Suggestion.For(word, Parts.Select(p => p.Name))} ") + $"Say 'safec policy' and one of: {names}.");
    }
}
