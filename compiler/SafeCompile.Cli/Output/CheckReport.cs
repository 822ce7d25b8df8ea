using System.Collections.Immutable;

namespace SafeCompile.Cli.Output;

/// <summary>What <c>check</c>, <c>build</c> and <c>verify</c> found, in the format that was asked for.</summary>
internal static class CheckReport
{
    internal static void Write(Terminal terminal, string format, int exit, Policy policy, ImmutableArray<PluginDiagnostic> diagnostics, string? image)
    {
        terminal.Report(diagnostics);
        switch (format)
        {
            case "sarif":
                Sarif.Write(terminal.Out, diagnostics);
                break;
            case "json":
                Json.WriteObject(terminal.Out, json =>
                {
                    json.WriteString("outcome", Outcome(exit));
                    json.WriteStartObject("policy");
                    json.WriteString("name", policy.Name);
                    json.WriteString("hash", policy.Hash);
                    json.WriteEndObject();
                    json.WriteString("image", image);
                    Json.WriteDiagnostics(json, diagnostics);
                });
                break;
            case "text" when policy.TrustedAssemblies.IsEmpty && diagnostics.Any(d => d.Id is "CS0246" or "CS0234"):
                terminal.Error.WriteLine("safec: if the missing types are the host's: --reference Contracts.dll, or --host Host.csproj");
                break;
            case "text" when terminal.Verbosity >= Verbosity.Normal:
                terminal.Error.WriteLine($"safec: {Outcome(exit)} under policy '{policy.Name}' ({policy.Hash[..12]})");
                break;
        }
    }

    private static string Outcome(int exit) => exit switch
    {
        ExitCode.Success => "accepted",
        ExitCode.Refused => "refused",
        ExitCode.VerifyFailed => "verifyFailed",
        _ => "error",
    };
}
