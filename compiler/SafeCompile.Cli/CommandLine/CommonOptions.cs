using System.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.CommandLine;

/// <summary>
/// The options that several commands share. All values are strings: generic options over value types would be compiled by the JIT
/// at every start.
/// </summary>
internal sealed class CommonOptions
{
    private readonly Argument<string[]> _inputs = new("inputs") { Description = ".cs files, folders or a .csproj (read as data).", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<string> _policy = new("--policy", "-p") { Description = "Policy file or preset (pure, console).", HelpName = "FILE|PRESET" };

    private readonly Option<string[]> _references = new("--reference", "-r") { Description = "Contract assembly that guests may call; trusted.", HelpName = "DLL" };

    private readonly Option<string> _format = new("--format") { Description = "text, json or sarif." };

    private readonly Option<string> _verbosity = new("--verbosity", "-v") { Description = "q, m, n or d." };

    private readonly string[] _formats;

    internal CommonOptions(Command command, params string[] formats)
    {
        _formats = formats;
        command.Add(_inputs);
        command.Add(_policy);
        command.Add(_references);
        if (formats.Length > 0) command.Add(_format);
        command.Add(_verbosity);
    }

    /// <summary>The inputs; at least one.</summary>
    internal string[] Inputs(ParseResult parsed)
    {
        string[] inputs = parsed.GetValue(_inputs) ?? [];
        return inputs.Length > 0 ? inputs : throw new UsageException("No input. Name .cs files, folders or a .csproj.");
    }

    /// <summary>The policy that the command line names, null when it names none; with the references trusted.</summary>
    internal Policy? Policy(ParseResult parsed) =>
        parsed.GetValue(_policy) is { } name ? Trust(SafeCompile.Policy.Load(name), parsed) : null;

    /// <summary>A policy that also trusts the references.</summary>
    internal Policy Trust(Policy policy, ParseResult parsed)
    {
        foreach (string path in parsed.GetValue(_references) ?? [])
        {
            try
            {
                policy = policy.TrustFile(path);
            }
            catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"--reference: '{path}' is not a .NET assembly.", "SC0007");
            }
        }

        return policy;
    }

    internal string Format(ParseResult parsed)
    {
        string format = parsed.GetValue(_format) ?? "text";
        return _formats.Contains(format) ? format : throw new UsageException($"--format: '{format}' is not one of {string.Join(", ", _formats)}.");
    }

    /// <summary>Applies <c>--verbosity</c> to the terminal.</summary>
    internal void Apply(ParseResult parsed, Terminal terminal) => terminal.Verbosity = parsed.GetValue(_verbosity) switch
    {
        null or "m" or "minimal" => Verbosity.Minimal,
        "q" or "quiet" => Verbosity.Quiet,
        "n" or "normal" => Verbosity.Normal,
        "d" or "detailed" or "diag" => Verbosity.Detailed,
        var other => throw new UsageException($"--verbosity: '{other}' is not one of q, m, n, d."),
    };
}
