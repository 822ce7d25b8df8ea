using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands;

/// <summary><c>safec policy report|show|init|schema</c>.</summary>
internal sealed class PolicyCommand : CliCommand
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
          "allow": [],
          "deny": [],
          // Contract assemblies that guests may call, by the hash of their bytes.
          "trust": [],
          "limits": { "fuel": 5000000000, "callDepth": 2000, "allocatedBytes": 1073741824 }
        }

        """;

    private readonly Argument<string> _what = new("what") { Description = "report (one line per member), show (name, hash, limits), init (starter file) or schema.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Argument<string> _name = new("policy") { Description = "Policy file or preset.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _policy = new("--policy", "-p") { Description = "Policy file or preset; default console.", HelpName = "FILE|PRESET" };
    private readonly Option<string[]> _references = new("--reference", "-r") { Description = "Contract assembly to trust.", HelpName = "DLL" };
    private readonly Option<string> _output = new("--output", "-o") { Description = "For init: the file to write; default " + FileName + ".", HelpName = "FILE" };

    internal override void AddTo(Command command)
    {
        command.Add(_what);
        command.Add(_name);
        foreach (Option option in (Option[])[_policy, _references, _output]) command.Add(option);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        switch (parsed.GetValue(_what))
        {
            case "report":
                Report(terminal, Chosen(parsed));
                break;
            case "show":
                Show(terminal, Chosen(parsed));
                break;
            case "init":
                Init(terminal, parsed.GetValue(_output) ?? FileName);
                break;
            case "schema":
                terminal.Out.Write(Schema());
                break;
            case var other:
                throw new UsageException((other is null ? "" : $"There is no 'policy {other}'. ") + "Say 'safec policy report', 'show', 'init' or 'schema'.");
        }

        return ExitCode.Success;
    }

    private static void Report(Terminal terminal, Policy policy)
    {
        foreach (PolicyEntry e in policy.Entries)
        {
            string how = e.Symbol[0] == 'T' ? e.Uses.ToString().Replace(", ", "+", StringComparison.Ordinal) : e.Access.ToString();
            string charge = e.Fuel == 0 && e.Bytes == 0 ? "" : $" fuel={e.Fuel} bytes={e.Bytes}";
            terminal.Out.WriteLine($"allow {e.Symbol} {how.ToLowerInvariant()}{charge}");
        }

        foreach (PolicyDenial d in policy.Denials) terminal.Out.WriteLine("deny " + d.Symbol);
        foreach (string cap in policy.CompileLimits.Differences()) terminal.Out.WriteLine("compile " + cap);
        foreach (TrustedAssembly t in policy.TrustedAssemblies) terminal.Out.WriteLine($"trust {t.Name} {t.Sha256}");
        foreach (TrustedSource t in policy.TrustedSources) terminal.Out.WriteLine(t.Sha256 is null ? $"trust-source {t.Name} path" : $"trust-source {t.Name} {t.Sha256}");
    }

    private static void Show(Terminal terminal, Policy policy)
    {
        terminal.Out.WriteLine($"name       {policy.Name}");
        terminal.Out.WriteLine($"hash       {policy.Hash}");
        terminal.Out.WriteLine($"fuel       {policy.Limits.Fuel:N0}");
        terminal.Out.WriteLine($"depth      {policy.Limits.CallDepth:N0}");
        terminal.Out.WriteLine($"memory     {policy.Limits.AllocatedBytes:N0}");
        terminal.Out.WriteLine($"allowed    {policy.Entries.Count():N0} symbols");
        terminal.Out.WriteLine($"denied     {policy.Denials.Count():N0} symbols");
        foreach (TrustedAssembly t in policy.TrustedAssemblies) terminal.Out.WriteLine($"trusts     {t.Name} {t.Sha256}");
        foreach (TrustedSource t in policy.TrustedSources) terminal.Out.WriteLine($"trusts     {t.Name} by {(t.Sha256 is null ? $"the path of its sources, {t.Path}" : $"SHA-256 {t.Sha256} of its sources")}");
    }

    private static void Init(Terminal terminal, string path)
    {
        string schema = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, SchemaName);
        if (File.Exists(path)) throw new UsageException($"'{path}' exists already. Remove it, or name another file with --output.");
        try
        {
            File.WriteAllText(path, Starter);
            File.WriteAllText(schema, Schema());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {e.Message}");
        }

        terminal.Out.WriteLine(path);
    }

    private static string Schema() => Resources.Read("policy.schema.json") ?? throw new InvalidOperationException("The policy schema is missing from safec.");

    private Policy Chosen(ParseResult parsed)
    {
        Policy policy = Policy.Load(parsed.GetValue(_policy) ?? parsed.GetValue(_name) ?? "console");
        return (parsed.GetValue(_references) ?? []).Aggregate(policy, (p, dll) => p.TrustFile(dll));
    }
}
