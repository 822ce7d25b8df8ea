using System.Collections.Immutable;
using System.CommandLine;
using System.Security.Cryptography;
using SafeCompile.Cli.Building;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;
using SafeCompile.Verification;

namespace SafeCompile.Cli.Commands;

/// <summary>
/// <c>safec modules</c>: one line per module with its tier and the reason. The sources on one command line are one module, a project
/// that another one refers to is one, and every .dll is one; what the policy trusts comes first. Trustworthy is never inferred.
/// </summary>
internal sealed class ModulesCommand : CliCommand
{
    private readonly List<(string Tier, string Name, string Reason)> _modules = [];
    private CommonOptions _common = null!;

    internal override void AddTo(Command command) => _common = new CommonOptions(command, "text", "json") { InputDescription = ".cs files, folders, a .csproj (read as data), or assemblies (.dll)." };

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        _common.Apply(parsed, terminal);
        string format = _common.Format(parsed);
        string[] inputs = _common.Inputs(parsed);
        Policy? named = _common.Policy(parsed, terminal.Cancellation);
        Func<Policy, Policy> trust = p => _common.Trust(p, parsed, terminal.Cancellation);
        Policy trusting = named ?? trust(Policy.Pure);
        foreach (TrustedAssembly t in trusting.TrustedAssemblies)
        {
            string by = trusting.TrustedSources.FirstOrDefault(s => s.Name == t.Name) is { } source
                ? source.Sha256 is null ? $"by the path of its sources, {source.Path}" : $"by SHA-256 {source.Sha256[..12]}… of its sources"
                : $"with SHA-256 {t.Sha256[..12]}…";
            Line("Trustworthy", t.Name, $"policy '{trusting.Name}' names it {by}");
        }

        string[] sources = [.. inputs.Where(i => !StoredImage.Is(i))];
        if (sources.Length > 0)
        {
            PluginSource guest = _common.Read(sources, parsed, named);
            (ImmutableArray<PluginDiagnostic> diagnostics, Policy policy) = Builder.CheckFitting(guest, named, trust, terminal.Cancellation);
            foreach (ModuleVerdict verdict in ModuleVerdict.Of(guest, diagnostics))
            {
                string name = verdict.Name.Length > 0 ? verdict.Name : string.Join(' ', sources);
                Line(verdict.Reason is null ? "Safe" : "Unsafe", name, verdict.Reason is null ? $"every use passes policy '{policy.Name}'" : "because " + verdict.Reason);
            }
        }

        foreach (string image in inputs.Where(StoredImage.Is)) Prebuilt(image, named, trust);
        Write(terminal, format);
        return ExitCode.Success;
    }

    private void Prebuilt(string path, Policy? named, Func<Policy, Policy> trust)
    {
        byte[] bytes = StoredImage.Read(path);
        (VerificationResult verdict, Policy policy) = StoredImage.Verify(bytes, named, trust);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (policy.TrustedAssemblies.Any(t => t.Sha256 == hash)) return; // Listed above.
        if (verdict.Accepted) Line("Safe", path, $"the verifier accepts it under policy '{policy.Name}'");
        else if (verdict.Manifest is null) Line("Unsafe", path, "because it is a prebuilt assembly that the policy does not name");
        else Line("Unsafe", path, "because " + ImageFindings.Of(verdict.Findings[0], path, StoredImage.ReadPdb(path)).Message);
    }

    private void Line(string tier, string name, string reason) => _modules.Add((tier, name, reason));

    private void Write(Terminal terminal, string format)
    {
        if (format == "text")
        {
            foreach ((string tier, string name, string reason) in _modules) terminal.Out.WriteLine(Terminal.OneLine($"{tier,-12} {name}  {reason}"));
            return;
        }

        Json.WriteObject(terminal.Out, json =>
        {
            json.WriteStartArray("modules");
            foreach ((string tier, string name, string reason) in _modules)
            {
                json.WriteStartObject();
                json.WriteString("tier", tier.ToLowerInvariant());
                json.WriteString("name", name);
                json.WriteString("reason", reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
