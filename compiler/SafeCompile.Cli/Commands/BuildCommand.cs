using System.CommandLine;
using SafeCompile.Cli.Building;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands;

/// <summary><c>safec build</c>: an image and its PDB.</summary>
internal sealed class BuildCommand : CliCommand
{
    private readonly Option<string> _output = new("--output", "-o") { Description = "The image; default: the input's name with .dll, in the current folder.", HelpName = "FILE" };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Compile even if the same program was compiled before." };
    private CommonOptions _common = null!;

    internal override void AddTo(Command command)
    {
        _common = new CommonOptions(command, "text", "json", "sarif");
        command.Add(_output);
        command.Add(_noCache);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        _common.Apply(parsed, terminal);
        string format = _common.Format(parsed);
        string[] inputs = _common.Inputs(parsed);
        string output = parsed.GetValue(_output) ?? DefaultOutput(inputs[0]);
        if (Path.GetDirectoryName(output) is { Length: > 0 } folder && !Directory.Exists(folder)) throw new UsageException($"--output: the folder '{folder}' does not exist.");
        Policy? named = _common.Policy(parsed, terminal.Cancellation);
        PluginSource source = _common.Read(inputs, parsed, named);
        (BuildResult built, Policy policy) = Builder.BuildFitting(
            source, named, p => _common.Trust(p, parsed, terminal.Cancellation), !parsed.GetValue(_noCache), terminal.Cancellation);
        int exit = built.Image is null ? ExitCode.Of(built.Diagnostics) : ExitCode.Success;
        if (built.Image is { } image) Write(output, image, policy);
        CheckReport.Write(terminal, format, exit, policy, built.Diagnostics, built.Image is null ? null : output);
        if (format == "text" && built.Image is not null && terminal.Verbosity > Verbosity.Quiet) terminal.Out.WriteLine(output);
        return exit;
    }

    private static string DefaultOutput(string input)
    {
        string name = Path.GetFileNameWithoutExtension(Path.GetFullPath(input).TrimEnd(Path.DirectorySeparatorChar));
        return name + ".dll";
    }

    private static void Write(string path, PluginImage image, Policy policy)
    {
        try
        {
            Replace(path, image.Bytes.Span);
            if (!image.Pdb.IsEmpty) Replace(Path.ChangeExtension(path, ".pdb"), image.Pdb.Span);

            // What was built from trusted sources exists nowhere else; a host finds it beside the image.
            foreach (TrustedSource source in policy.TrustedSources)
                Replace(Path.Combine(Path.GetDirectoryName(path)!, source.Name + ".dll"), File.ReadAllBytes(policy.Trusted(source.Name)!.Path!));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output: '{path}' cannot be written: {e.Message}");
        }
    }

    // Whole or not at all: a host may be watching the file.
    private static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        string temporary = path + "." + Path.GetRandomFileName();
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }
}
