using System.CommandLine;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Covering;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary><c>safec policy report</c>: everything that a policy decides, one line each.</summary>
internal sealed class ReportPolicy : CliCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Every public member of the policy's types: S direct, M metered, with the charge, or D absent, with the reason." };
    private ChosenPolicy _policy = null!;

    internal override void AddTo(Command command)
    {
        _policy = new ChosenPolicy(command);
        command.Add(_all);
    }

    internal override int Run(ParseResult parsed, IReadOnlyList<string> rest, Terminal terminal)
    {
        Policy policy = _policy.Of(parsed);
        if (parsed.GetValue(_all))
        {
            foreach ((_, string text) in CoverageReport.Of(new Coverage(policy, AbsenceFile.Read()))) terminal.Out.Write(text);
            return ExitCode.Success;
        }

        foreach (string line in Lines(policy)) terminal.Out.WriteLine(line);
        return ExitCode.Success;
    }

    /// <summary>The lines: allowances and denials sorted by symbol, then limits, caps that differ from their default, and trust.</summary>
    internal static IEnumerable<string> Lines(Policy policy)
    {
        foreach (PolicyEntry e in policy.Entries)
        {
            string how = e.Symbol[0] == 'T' ? e.Uses.ToString().Replace(", ", "+", StringComparison.Ordinal) : e.Access.ToString();
            string charge = e.Fuel == 0 && e.Bytes == 0 ? "" : $" fuel={e.Fuel} bytes={e.Bytes}";
            yield return $"allow {e.Symbol} {how.ToLowerInvariant()}{charge}";
        }

        foreach (PolicyDenial d in policy.Denials) yield return "deny " + d.Symbol;
        yield return $"limit fuel {policy.Limits.Fuel}";
        yield return $"limit callDepth {policy.Limits.CallDepth}";
        yield return $"limit allocatedBytes {policy.Limits.AllocatedBytes}";
        if (policy.DeadlinePolls) yield return "deadline-polls true";
        foreach (string cap in policy.CompileLimits.Differences()) yield return "compile " + cap;
        foreach (TrustedAssembly t in policy.TrustedAssemblies) yield return $"trust {t.Name} {t.Sha256}";
        foreach (TrustedSource t in policy.TrustedSources) yield return t.Sha256 is null ? $"trust-source {t.Name} path" : $"trust-source {t.Name} {t.Sha256}";
    }
}
