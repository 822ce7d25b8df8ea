using System.Collections.Immutable;
using System.CommandLine;
using SafeCompile.Cli.Building;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;
using SafeCompile.Verification;

namespace SafeCompile.Cli.Commands;

/// <summary><c>safec verify</c>: judges bytes without source. Answers 0 or 4 for every file that exists.</summary>
internal sealed class VerifyCommand : CliCommand
{
    private CommonOptions _common = null!;

    internal override void AddTo(Command command) => _common = new CommonOptions(command, "text", "json", "sarif") { InputDescription = "Images (.dll)." };

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        _common.Apply(parsed, terminal);
        string format = _common.Format(parsed);
        string[] inputs = _common.Inputs(parsed);
        Policy? named = _common.Policy(parsed, terminal.Cancellation);
        foreach (string missing in inputs.Where(i => !File.Exists(i)))
            throw new UsageException($"The image '{missing}' does not exist.", "SC0009");

        var diagnostics = ImmutableArray.CreateBuilder<PluginDiagnostic>();
        Policy policy = named ?? Policy.Console;
        foreach (string input in inputs)
        {
            (VerificationResult verdict, policy) = StoredImage.Verify(Read(input), named, p => _common.Trust(p, parsed, terminal.Cancellation));
            byte[] pdb = verdict.Accepted ? [] : StoredImage.ReadPdb(input);
            diagnostics.AddRange(verdict.Findings.Select(f => ImageFindings.Of(f, input, pdb)));
            if (format == "text" && verdict.Accepted && terminal.Verbosity > Verbosity.Quiet) terminal.Out.WriteLine($"{input}: accepted under policy '{policy.Name}'");
        }

        int exit = diagnostics.Count == 0 ? ExitCode.Success : ExitCode.VerifyFailed;
        CheckReport.Write(terminal, format, exit, policy, diagnostics.ToImmutable(), inputs[0]);
        return exit;
    }

    private static byte[] Read(string path)
    {
        try
        {
            return StoredImage.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The image '{path}' cannot be read: {e.Message}", "SC0009");
        }
    }
}
