using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary><c>safec policy init</c>: a file to start from, with its schema beside it.</summary>
internal sealed class InitPolicy : CliCommand
{
    private const string FileName = "safec.policy.json";
    private const string SchemaName = "safec.policy.schema.json";

    private const string Starter = $$"""
        {
          "$schema": "./{{SchemaName}}",
          "version": 1,
          "name": "mine",
          // What guests start with: "preset:pure", or "preset:console" for programs that print.
          "extends": ["preset:pure"],
          // Members of the base library that are allowed in addition, and what is taken away again; a denial always wins.
          // 'safec check … --audit' lists what a guest lacks; 'safec policy add' writes entries.
          "allow": [],
          "deny": [],
          // Contract assemblies that guests may call, by the hash of their bytes.
          "trust": [],
          "limits": { "fuel": 5000000000, "callDepth": 2000, "allocatedBytes": 1073741824 }
        }

        """;

    private readonly Option<string> _output = new("--output", "-o") { Description = "The file to write; default " + FileName + ".", HelpName = "FILE" };

    internal override void AddTo(Command command) => command.Add(_output);

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        string path = parsed.GetValue(_output) ?? FileName;
        string schema = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, SchemaName);
        if (File.Exists(path)) throw new UsageException($"'{path}' exists already. Remove it, or name another file with --output.");
        try
        {
            File.WriteAllText(path, Starter);
            File.WriteAllText(schema, SchemaOfPolicies.Text());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {e.Message}");
        }

        terminal.Out.WriteLine(path);
        return ExitCode.Success;
    }
}
