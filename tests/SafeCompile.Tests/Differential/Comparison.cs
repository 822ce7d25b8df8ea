using SafeCompile.Plain;
using SafeCompile.Tests.Instrumentation;

namespace SafeCompile.Tests.Differential;

/// <summary>One source, once as plain C# and three times guarded.</summary>
internal static class Comparison
{
    // The plain program is run with the process's console redirected.
    private static readonly Lock s_console = new();

    /// <summary>What differs, empty when nothing does. Throws when a stage refuses the program.</summary>
    internal static string Of(string file, string text, string? call, string[] args)
    {
        PlainProgram compiled = PlainProgram.Compile(file, text);
        if (compiled.Errors.Count > 0) return string.Join('\n', compiled.Errors);
        PlainResult plain;
        lock (s_console) plain = compiled.Run(call, args, capture: true);

        Policy policy = IsLibrary(call, text) ? Policy.Pure : Policy.Console;
        using GuestProgram program = GuestProgram.Compile(file, text, policy);
        var limits = new PluginLimits(policy.Limits.Fuel, policy.Limits.CallDepth, policy.Limits.AllocatedBytes);
        GuestRun[] runs = [program.Run(limits, call, args), program.Run(limits, call, args), program.Run(limits, call, args)];
        foreach (GuestRun run in runs)
        {
            if (Difference(plain, run) is { Length: > 0 } difference) return difference;
            if (run.Result.Used != runs[0].Result.Used) return $"used {run.Result.Used} in one run and {runs[0].Result.Used} in another";
        }

        return "";
    }

    /// <summary>What one guarded run did differently, empty when nothing.</summary>
    internal static string Difference(PlainResult plain, GuestRun guarded)
    {
        CallResult result = guarded.Result;
        string expected = plain.Exception is { } e ? "threw " + e.GetType().FullName : "returned " + PlainJson.Write(plain.Value);
        string actual = result.Outcome switch
        {
            CallOutcome.Completed => "returned " + result.Value,
            CallOutcome.Threw => "threw " + result.ExceptionType,
            _ => result.Message!,
        };
        if (expected != actual) return $"plain {expected}, guarded {actual} {result.Message} {result.Location}";
        return plain.Output == guarded.Output ? "" : $"printed other text (- plain, + guarded):\n{LineDiff.Of(plain.Output, guarded.Output)}";
    }

    private static bool IsLibrary(string? call, string text) => call is not null || text.Contains("class Plugin", StringComparison.Ordinal);
}
