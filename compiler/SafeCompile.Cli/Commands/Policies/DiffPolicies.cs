using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary>
/// <c>safec policy diff OLD NEW</c>: the lines of <c>policy report</c> that only one of two resolved policies has, <c>-</c> for the old
/// and <c>+</c> for the new one. For the review of a changed file, of another preset, of a new version of safec.
/// </summary>
internal sealed class DiffPolicies : CliCommand
{
    private readonly Argument<string> _old = new("old") { Description = "Policy file or preset." };
    private readonly Argument<string> _new = new("new") { Description = "Policy file or preset." };

    internal override void AddTo(Command command)
    {
        command.Add(_old);
        command.Add(_new);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        Policy before = Policy.Load(parsed.GetValue(_old)!), after = Policy.Load(parsed.GetValue(_new)!);
        string[] old = [.. ReportPolicy.Lines(before)], now = [.. ReportPolicy.Lines(after)];
        var removed = old.Except(now, StringComparer.Ordinal).Select(l => (Line: l, Sign: '-')).ToList();
        var added = now.Except(old, StringComparer.Ordinal).Select(l => (Line: l, Sign: '+')).ToList();

        // Side by side, what is said of one symbol.
        foreach ((string line, char sign) in removed.Concat(added).OrderBy(l => Subject(l.Line), StringComparer.Ordinal).ThenBy(l => l.Sign == '+'))
            terminal.Out.WriteLine(Terminal.OneLine($"{sign} {line}"));
        string images = before.Hash == after.Hash ? "Images of one are accepted under the other." : "Images of one are refused under the other.";
        terminal.Error.WriteLine(Terminal.OneLine($"safec: {removed.Count:N0} lines only in '{before.Name}', {added.Count:N0} only in '{after.Name}'. {images}"));
        return ExitCode.Success;
    }

    private static string Subject(string line) => line.Split(' ') is [_, var subject, ..] ? subject : line;
}
