using System.CommandLine;
using SafeCompile.Cli.Building;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;
using SafeCompile.Instrumentation;

namespace SafeCompile.Cli.Commands;

/// <summary><c>safec rewrite</c>: the guarded source, after all passes or after one of them.</summary>
internal sealed class RewriteCommand : CliCommand
{
    private readonly Option<string> _afterPass = new("--after-pass") { Description = "Stop after this pass.", HelpName = "NAME" };
    private readonly Option<bool> _diff = new("--diff") { Description = "Only what differs from the author's source." };
    private CommonOptions _common = null!;

    internal override void AddTo(Command command)
    {
        _common = new CommonOptions(command);
        command.Add(_afterPass);
        command.Add(_diff);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        _common.Apply(parsed, terminal);
        string? pass = parsed.GetValue(_afterPass) is { } name ? PassNamed(name) : null;
        string[] inputs = _common.Inputs(parsed);
        Policy? named = _common.Policy(parsed, terminal.Cancellation);
        PluginSource source = _common.Read(inputs, parsed, named);
        Func<Policy, Policy> trust = p => _common.Trust(p, parsed, terminal.Cancellation);
        Policy policy = named ?? Builder.CheckFitting(source, null, trust, terminal.Cancellation).Policy;

        RewriteResult result = new SafeCompiler(policy, Builder.Once).RewriteAsync(source, pass, terminal.Cancellation).GetAwaiter().GetResult();
        terminal.Report(result.Diagnostics);
        int exit = ExitCode.Of(result.Diagnostics);
        if (exit != ExitCode.Success) return exit;
        foreach (RewrittenFile file in result.Files)
        {
            if (parsed.GetValue(_diff))
            {
                string author = source.Files.FirstOrDefault(f => f.Path == file.Path)?.Text ?? "";
                LineDiff.Write(terminal.Out, file.Path, author, file.Text);
                continue;
            }

            if (result.Files.Length > 1) terminal.Out.WriteLine("// ---- " + file.Path);
            terminal.Out.Write(file.Text);
        }

        return ExitCode.Success;
    }

    private static string PassNamed(string name) =>
        PassList.Names.FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException($"--after-pass: there is no pass '{name}'. The passes are {string.Join(", ", PassList.Names)}.");
}
