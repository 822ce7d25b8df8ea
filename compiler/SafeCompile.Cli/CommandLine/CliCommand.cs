using System.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.CommandLine;

/// <summary>One command: its options, and what it does with them. One instance per command line.</summary>
internal abstract class CliCommand
{
    /// <summary>Adds arguments and options.</summary>
    internal abstract void AddTo(Command command);

    /// <summary>Refuses words in a way of its own, before the general messages: throws <see cref="UsageException"/>.</summary>
    internal virtual void Require(ParseResult parsed)
    {
    }

    /// <summary>Runs it and returns the exit code.</summary>
    /// <param name="parsed">The words before <c>--</c>.</param>
    /// <param name="rest">The words after <c>--</c>.</param>
    /// <param name="terminal">Where to read and write.</param>
    internal abstract int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal);
}
