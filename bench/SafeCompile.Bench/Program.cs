using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using SafeCompile.Bench;

const string Usage = "usage: bench [--full] [--filter TEXT] [--output FOLDER]";
bool full = false;
string filter = "";
string output = "artifacts/bench";
for (int i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--full": full = true; break;
        case "--filter" when i + 1 < args.Length: filter = args[++i]; break;
        case "--output" when i + 1 < args.Length: output = args[++i]; break;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}

// In process: the guests are compiled and loaded at run time anyway, and a child project per benchmark would measure nothing else.
Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
if (!full) job = job.WithWarmupCount(5).WithIterationCount(9).WithIterationTime(TimeInterval.FromMilliseconds(150)).WithId("Short");
IConfig config = new ManualConfig { ArtifactsPath = Path.GetFullPath(output), Options = ConfigOptions.JoinSummary }
    .AddJob(job)
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddFilter(new BenchmarkDotNet.Filters.SimpleFilter(c => ((string)c.Parameters[nameof(GuardOverhead.Program)]).Contains(filter, StringComparison.OrdinalIgnoreCase)));

Summary summary = BenchmarkRunner.Run<GuardOverhead>(config);
string table = OverheadTable.Write(summary);
File.WriteAllText(Path.Combine(output, "overhead.md"), table);
Console.WriteLine();
Console.WriteLine(table);
Console.WriteLine(Path.Combine(output, "overhead.md"));
return summary.HasCriticalValidationErrors || summary.Reports.Any(r => !r.Success) ? 1 : 0;
