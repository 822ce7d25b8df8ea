using System.Collections.Immutable;
using SafeCompile.Cli.CommandLine;

namespace SafeCompile.Cli.Output;

/// <summary>Why a command ended without a result: the exit code and what to say.</summary>
internal sealed record Failure(int Exit, ImmutableArray<PluginDiagnostic> Diagnostics, string? Details = null)
{
    /// <summary>What an exception means to the user. Everything that is not expected is an internal error.</summary>
    internal static Failure Of(Exception e) => e switch
    {
        UsageException u => One(ExitCode.Usage, u.Id, u.Message),
        PolicyException p => One(ExitCode.Usage, p.Id, p.Message),
        SourceIntakeException s => One(ExitCode.Usage, s.Id, s.Message),
        PluginHostException { Id: "SC7011" } h => One(ExitCode.VerifyFailed, h.Id, h.Message), // The runtime refused what the verifier let through.
        PluginHostException h => One(ExitCode.Usage, h.Id, h.Message),
        PluginImageException i => One(ExitCode.VerifyFailed, i.Id, i.Message),
        PluginVerificationException v => new Failure(ExitCode.VerifyFailed, [.. v.Findings.Select(f => ImageFindings.Of(f, null, default))]),
        OperationCanceledException => new Failure(ExitCode.Cancelled, []),
        IOException or UnauthorizedAccessException => One(ExitCode.Usage, "SC0009", e.Message), // A file that the user named.
        AggregateException { InnerExceptions: [{ } inner] } => Of(inner),
        _ => One(ExitCode.Internal, "SC9001", $"internal error, please report it ({e.GetType().Name}: {e.Message})") with { Details = e.ToString() },
    };

    /// <summary>Writes the messages and returns the exit code.</summary>
    internal int Report(Terminal terminal)
    {
        if (Exit == ExitCode.Cancelled) terminal.Error.WriteLine("safec: cancelled");
        foreach (PluginDiagnostic d in Diagnostics)
        {
            if (d.Id == "SC9001") terminal.Error.WriteLine("safec: internal error SC9001: " + Terminal.OneLine(d.Message));
            else terminal.Report(d);
        }

        if (Details is not null && terminal.Verbosity == Verbosity.Detailed) terminal.Error.WriteLine(Details);
        return Exit;
    }

    private static Failure One(int exit, string id, string message) =>
        new(exit, [new PluginDiagnostic(id, PluginSeverity.Error, null, 0, 0, message)]);
}
