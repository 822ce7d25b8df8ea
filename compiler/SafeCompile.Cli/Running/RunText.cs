using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Running;

/// <summary>What a person reads after a run, on the error stream.</summary>
internal static class RunText
{
    internal static void Write(Terminal terminal, RunReport report, PluginLimits? limits)
    {
        string place = report.Location is { } l ? l.ToString() : "safec";
        switch (report.Outcome)
        {
            case "trapped":
                terminal.Error.WriteLine(Terminal.OneLine($"{place}: trap {RunReport.TrapName(report.Trap)}: {Reason(report, limits!)}"));
                break;
            case "threw":
                terminal.Error.WriteLine(Terminal.OneLine($"{place}: guest exception {WithoutNamespace(report.Message ?? "")}"));
                break;
            case "cancelled":
                terminal.Error.WriteLine("safec: cancelled");
                break;
            default:
                terminal.Report(report.Diagnostics);
                break;
        }

        if (terminal.Verbosity >= Verbosity.Normal && report.MaxDepth is { } depth)
            terminal.Error.WriteLine($"safec: used {report.Fuel:N0} fuel, {report.AllocatedBytes:N0} bytes, depth {depth:N0}");
    }

    private static string Reason(RunReport report, PluginLimits limits) => report.Trap switch
    {
        TrapCode.OutOfFuel => $"the guest used up its fuel ({limits.Fuel:N0}). Raise it with --fuel.",
        TrapCode.CallDepthExceeded when report.MaxDepth < limits.CallDepth => $"the guest's calls use more stack than there is, at depth {report.MaxDepth:N0}. Make its frames smaller or its recursion shallower.",
        TrapCode.CallDepthExceeded => $"the guest's calls are nested more than {limits.CallDepth:N0} deep. Raise it with --depth.",
        TrapCode.AllocationLimitExceeded => $"the guest asked for more than {limits.AllocatedBytes:N0} bytes. Raise it with --memory.",
        TrapCode.DeadlineExceeded => $"the guest was still running after {limits.Deadline!.Value.TotalMilliseconds:N0} ms. Raise it with --deadline.",
        TrapCode.InvalidResult => $"{Detail(report.Message)} Return numbers, text, arrays, lists, dictionaries or tuples of these.",
        _ => report.Message ?? "",
    };

    // "The guest was stopped at F.cs(3): its result …" without the part that the line already says.
    private static string Detail(string? message)
    {
        int colon = message?.IndexOf("): ", StringComparison.Ordinal) is int i and >= 0 ? i + 3 : message?.IndexOf(": ", StringComparison.Ordinal) is int j and >= 0 ? j + 2 : 0;
        return message?[colon..] ?? "";
    }

    // "System.InvalidOperationException: text" as people say it.
    private static string WithoutNamespace(string message)
    {
        int end = message.IndexOf(':', StringComparison.Ordinal);
        int dot = end < 0 ? -1 : message.LastIndexOf('.', end);
        return message[(dot + 1)..];
    }
}
