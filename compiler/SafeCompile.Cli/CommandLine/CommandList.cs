using SafeCompile.Cli.Commands;

namespace SafeCompile.Cli.CommandLine;

/// <summary>The commands. Only the one that the command line names is built, because building all costs more than parsing.</summary>
internal static class CommandList
{
    internal static (string Name, string Description, Func<CliCommand> Create)[] All { get; } =
    [
        ("check", "Judge sources: C# errors and rules, no output.", static () => new CheckCommand()),
        ("build", "Compile sources into a guarded, verified image.", static () => new BuildCommand()),
        ("run", "Compile, load and run inside a budget.", static () => new RunCommand()),
        ("rewrite", "Print the guarded source.", static () => new RewriteCommand()),
        ("verify", "Judge the bytes of an image.", static () => new VerifyCommand()),
        ("modules", "Print the trust tier of each module, with the reason.", static () => new ModulesCommand()),
        ("test", "Run every corpus file below a folder against its header.", static () => new TestCommand()),
        ("policy", "Write, check and review a policy.", static () => new PolicyCommand()),
        ("explain", "Explain a diagnostic ID.", static () => new ExplainCommand()),
    ];
}
