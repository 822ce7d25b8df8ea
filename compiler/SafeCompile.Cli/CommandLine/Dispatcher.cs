using System.CommandLine;
using System.CommandLine.Help;
using SafeCompile.Cli.Commands;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.CommandLine;

/// <summary>From words to a command.</summary>
internal static class Dispatcher
{
    private const string Hint = "Try 'safec --help'.";

    internal static int Run(string[] args, Terminal terminal)
    {
        try
        {
            (List<string> tokens, List<string> rest) = ResponseFiles.Expand(args);
            return Run(tokens, rest, terminal);
        }
        catch (Exception e) when (RunCommand.WantsJson(args))
        {
            return RunCommand.ReportFailure(e, terminal);
        }
    }

    private static int Run(List<string> tokens, List<string> rest, Terminal terminal)
    {
        if (tokens is ["--version"])
        {
            terminal.Out.WriteLine("safec " + typeof(Dispatcher).Assembly.GetName().Version?.ToString(3));
            return ExitCode.Success;
        }

        string first = tokens.Count > 0 ? tokens[0] : "";
        CliCommand? chosen = null;
        var root = new RootCommand("Compiles C# that nobody trusts into code that a host can call safely.");
        foreach ((string name, string description, Func<CliCommand> create) in CommandList.All)
        {
            var command = new Command(name, description);
            if (name == first) (chosen = create()).AddTo(command);
            root.Add(command);
        }

        if (chosen is null && first is not ("-h" or "--help" or "-?" or "/?" or "help"))
        {
            throw new UsageException(first.Length == 0
                ? "No command. " + Hint
                : $"Unknown {(first.StartsWith('-') ? "option" : "command")} '{first}'.{Suggestion.For(first, CommandList.All.Select(c => c.Name))} {Hint}");
        }

        if (first == "help") tokens[0] = "--help";
        ParseResult parsed = root.Parse(tokens, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Action is HelpAction)
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        chosen!.Require(parsed);
        RequireKnownWords(parsed, first);
        return chosen.Run(parsed, rest, terminal);
    }

    private static void RequireKnownWords(ParseResult parsed, string command)
    {
        foreach (var token in parsed.Tokens)
        {
            if (token.Type != System.CommandLine.Parsing.TokenType.Argument || !token.Value.StartsWith('-') || token.Value.Length == 1) continue;
            if (char.IsAsciiDigit(token.Value[1])) continue; // A negative number is somebody's value, and refused there.
            string name = token.Value.Split('=', ':')[0];
            IEnumerable<string> known = parsed.CommandResult.Command.Options.SelectMany(o => o.Aliases.Append(o.Name));
            throw new UsageException($"Unknown option '{name}'.{Suggestion.For(name, known)} Try 'safec {Path(parsed, command)} --help'.");
        }

        if (parsed.Errors.Count > 0) throw new UsageException($"{parsed.Errors[0].Message} Try 'safec {Path(parsed, command)} --help'.");
    }

    private static string Path(ParseResult parsed, string command) => parsed.CommandResult.Command.Name is var name && name != command ? $"{command} {name}" : command;
}
