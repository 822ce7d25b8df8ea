using System.CommandLine;
using SafeCompile.Cli.Building;
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

    private readonly Option<string> _host = new("--host") { Description = "The host's own project: its references marked SafecContract=\"true\" are trusted. Runs MSBuild on it.", HelpName = "PROJECT" };

    private readonly Option<string[]> _roots = new("--root") { Description = "Folder whose projects are the guest's too: what a project refers to below it is a module.", HelpName = "DIR" };

    private readonly Option<string> _format = new("--format") { Description = "text, json or sarif." };

    private readonly Option<string> _verbosity = new("--verbosity", "-v") { Description = "q, m, n or d." };

    private readonly string[] _formats;

    private IReadOnlyList<string>? _contracts;

    internal CommonOptions(Command command, params string[] formats)
    {
        _formats = formats;
        command.Add(_inputs);
        command.Add(_policy);
        command.Add(_references);
        command.Add(_host);
        command.Add(_roots);
        if (formats.Length > 0) command.Add(_format);
        command.Add(_verbosity);
    }

    /// <summary>What the inputs of a command are, where they are not sources.</summary>
    internal string InputDescription
    {
        init => _inputs.Description = value;
    }

    /// <summary>The inputs; at least one.</summary>
    internal string[] Inputs(ParseResult parsed)
    {
        string[] inputs = parsed.GetValue(_inputs) ?? [];
        return inputs.Length > 0 ? inputs : throw new UsageException("No input. Name .cs files, folders or a .csproj.");
    }

    /// <summary>The sources of the guest, with the modules that its projects refer to, under the caps of the policy that was named.</summary>
    internal PluginSource Read(IEnumerable<string> inputs, ParseResult parsed, Policy? named)
    {
        string[] roots = parsed.GetValue(_roots) ?? [];
        if (Array.Find(roots, r => !Directory.Exists(r)) is { } missing) throw new UsageException($"--root: the folder '{missing}' does not exist.", "SC0009");
        return SourceIntake.FromPaths(inputs, named?.CompileLimits ?? CompileLimits.Default, roots);
    }

    /// <summary>The policy that the command line names, null when it names none; with the references trusted, and its trusted sources built.</summary>
    internal Policy? Policy(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(_policy) is not { } name) return null;
        RefuseSource("--policy", name);
        Policy policy = SafeCompile.Policy.Load(name);
        // Before anything of it is built: what a guest could write is not trusted by its path.
        TrustedModules.RequireApart(policy, Guest(parsed));
        if (policy.TrustedSources.Length > 0)
            policy = TrustedModules.BuildAsync(policy, TrustedFolder.Of(), cancellation).GetAwaiter().GetResult();
        return Trust(policy, parsed, cancellation);
    }

    /// <summary>A policy that also trusts the references.</summary>
    internal Policy Trust(Policy policy, ParseResult parsed, CancellationToken cancellation)
    {
        foreach (string reference in parsed.GetValue(_references) ?? []) RefuseSource("--reference", reference);
        if (_contracts is null && parsed.GetValue(_host) is { } host)
            _contracts = HostProject.Contracts(host, Guest(parsed), cancellation);
        foreach (string path in (string[])[.. _contracts ?? [], .. parsed.GetValue(_references) ?? []])
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

    private IEnumerable<string> Guest(ParseResult parsed) => GuestFolders.Of(parsed.GetValue(_inputs) ?? [], parsed.GetValue(_roots) ?? []);

    // A shell that expands *.cs also expands a guest's file that is named like an option.
    private static void RefuseSource(string option, string value)
    {
        if (value.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)) throw new UsageException($"{option}: '{value}' is a source file. Was an option the name of a file? Put ./ before patterns.");
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
