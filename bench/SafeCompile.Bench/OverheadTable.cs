using System.Globalization;
using System.Text;
using BenchmarkDotNet.Mathematics;
using BenchmarkDotNet.Reports;

namespace SafeCompile.Bench;

/// <summary>The result as one Markdown table, one line per program.</summary>
internal static class OverheadTable
{
    /// <summary>
    /// Medians, their ratio, and the ratio of the fastest iterations: where the two ratios differ by much, something else was busy
    /// on the machine. The last line has the geometric means. A program whose measurement failed has dashes and is in no mean.
    /// </summary>
    internal static string Write(Summary summary)
    {
        var text = new StringBuilder("| program | plain | guarded | guarded ÷ plain | by fastest iterations | fuel per plain ns |\n|---|---:|---:|---:|---:|---:|\n");
        var medians = new List<double>();
        var fastest = new List<double>();
        foreach (var program in summary.Reports.GroupBy(r => (string)r.BenchmarkCase.Parameters[nameof(GuardOverhead.Program)]))
        {
            if (Of(program, nameof(GuardOverhead.Plain)) is not { } plain || Of(program, nameof(GuardOverhead.Guarded)) is not { } guarded)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {program.Key} | – | – | – | – | – |\n");
                continue;
            }

            medians.Add(guarded.Median / plain.Median);
            fastest.Add(guarded.Min / plain.Min);
            double fuel = FuelUsed.Of.GetValueOrDefault(program.Key) / plain.Min;
            text.Append(CultureInfo.InvariantCulture, $"| {program.Key} | {plain.Median / 1e6:F2} ms | {guarded.Median / 1e6:F2} ms | {medians[^1]:F2} | {fastest[^1]:F2} | {fuel:F2} |\n");
        }

        if (medians.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"| **geometric mean** | | | **{GeometricMean(medians):F2}** | {GeometricMean(fastest):F2} | |\n");
        return text.ToString();
    }

    private static double GeometricMean(List<double> ratios) => Math.Exp(ratios.Average(Math.Log));

    private static Statistics? Of(IEnumerable<BenchmarkReport> reports, string method) =>
        reports.FirstOrDefault(r => r.BenchmarkCase.Descriptor.WorkloadMethod.Name == method)?.ResultStatistics;
}
