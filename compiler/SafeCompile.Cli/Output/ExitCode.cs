namespace SafeCompile.Cli.Output;

/// <summary>The exit codes of safec. Fixed: scripts rely on them.</summary>
internal static class ExitCode
{
    internal const int Success = 0;

    /// <summary>C# errors, a rule, or an input that is no text.</summary>
    internal const int Refused = 1;

    /// <summary>The command line, the policy, or an input that does not exist.</summary>
    internal const int Usage = 2;

    /// <summary>A guard stopped the guest.</summary>
    internal const int Trapped = 3;

    /// <summary>The verifier refused the image.</summary>
    internal const int VerifyFailed = 4;

    internal const int Internal = 5;

    /// <summary>The guest threw an exception of its own.</summary>
    internal const int Threw = 6;

    internal const int Cancelled = 130;

    /// <summary>The exit code of a compilation that ended with these diagnostics and without a result.</summary>
    internal static int Of(IEnumerable<PluginDiagnostic> diagnostics)
    {
        int worst = Success;
        foreach (PluginDiagnostic d in diagnostics)
        {
            if (d.Severity != PluginSeverity.Error) continue;
            int exit = Of(d.Id);
            if (exit == Refused) return Refused; // What the author can mend comes before what we have to.
            worst = Math.Max(worst, exit);
        }

        return worst;
    }

    private static int Of(string id)
    {
        if (!id.StartsWith("SC", StringComparison.Ordinal) || id.Length < 3) return Refused;
        return id[2] switch
        {
            '0' or '7' => Usage,
            '5' when id != "SC5002" => Internal, // SC5002 names a construct of the author.
            '6' => VerifyFailed,
            '9' => Internal,
            _ => Refused,
        };
    }
}
