using System.Globalization;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Reports;

namespace SafeCompile.Bench;

/// <summary>What compiling costs as one Markdown table.</summary>
internal static class CompileTable
{
    /// <summary>Medians and their ratio; the ratio of the fastest says whether something else was busy on the machine.</summary>
    internal static string Write(Summary summary) =>
        "| compilation | plain | guarded | guarded ÷ plain | by fastest iterations |\n|---|---:|---:|---:|---:|\n"
        + Line(summary, "cold, a hello world, as a command", nameof(CompileLatency.PlainCold), nameof(CompileLatency.GuardedCold))
        + Line(summary, "warm, 1,000 lines, through the library", nameof(CompileLatency.PlainWarm), nameof(CompileLatency.GuardedWarm));

    private static string Line(Summary summary, string what, string plain, string guarded) =>
        Of(summary, plain) is { } p && Of(summary, guarded) is { } g
            ? string.Create(CultureInfo.InvariantCulture, $"| {what} | {p.Median / 1e6:F0} ms | {g.Median / 1e6:F0} ms | {g.Median / p.Median:F2} | {g.Min / p.Min:F2} |\n")
            : $"| {what} | – | – | – | – |\n";

    private static Statistics? Of(Summary summary, string method) =>
        summary.Reports.FirstOrDefault(r => r.BenchmarkCase.Descriptor.WorkloadMethod.Name == method)?.ResultStatistics;
}
