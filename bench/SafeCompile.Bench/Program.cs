using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using SafeCompile.Bench;
using SafeCompile.Bench.Members;
using SafeCompile.Bench.Verifying;

const string Usage = "usage: bench [--compile | --verify | --members [TEXT]] [--full] [--filter TEXT] [--output FOLDER]";
bool full = false;
bool compile = false;
bool verify = false;
string? members = null;
string filter = "";
string output = "artifacts/bench";
for (int i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--full": full = true; break;
        case "--compile": compile = true; break;
        case "--verify": verify = true; break;
        case "--verify-first" when i + 1 < args.Length: return FirstVerification.Measure(args[i + 1]);
        case "--members":
            members = i + 1 < args.Length && !args[i + 1].StartsWith('-') ? args[++i] : "";
            break;
        case "--filter" when i + 1 < args.Length: filter = args[++i]; break;
        case "--output" when i + 1 < args.Length: output = args[++i]; break;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}

if (members is not null)
{
    string page = MemberTable.Write(members);
    Directory.CreateDirectory(output);
    File.WriteAllText(Path.Combine(output, "members.md"), page);
    Console.WriteLine(page);
    return 0;
}

if (verify)
{
    string table = VerifierSpeed.Write();
    Directory.CreateDirectory(output);
    File.WriteAllText(Path.Combine(output, "verify.md"), table);
    Console.WriteLine(table);
    return 0;
}

// In process: the guests are compiled and loaded at run time anyway, and a child project per benchmark would measure nothing else.
Job inProcess = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
if (compile)
{
    // One iteration is one compilation or one process.
    Job latency = inProcess.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(10).WithIterationCount(20).WithInvocationCount(1).WithUnrollFactor(1).WithId("Latency");
    return Report(BenchmarkRunner.Run<CompileLatency>(Config(latency)), CompileTable.Write, "compile.md");
}

Job job = full ? inProcess : inProcess.WithWarmupCount(5).WithIterationCount(9).WithIterationTime(TimeInterval.FromMilliseconds(150)).WithId("Short");
var named = new SimpleFilter(c => ((string)c.Parameters[nameof(GuardOverhead.Program)]).Contains(filter, StringComparison.OrdinalIgnoreCase));
return Report(BenchmarkRunner.Run<GuardOverhead>(Config(job).AddFilter(named)), OverheadTable.Write, "overhead.md");

ManualConfig Config(Job how) => new ManualConfig { ArtifactsPath = Path.GetFullPath(output), Options = ConfigOptions.JoinSummary }
    .AddJob(how)
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .AddColumnProvider(DefaultColumnProviders.Instance);

int Report(Summary summary, Func<Summary, string> write, string name)
{
    string table = write(summary);
    string path = Path.Combine(output, name);
    File.WriteAllText(path, table);
    Console.WriteLine();
    Console.WriteLine(table);
    Console.WriteLine(path);
    return summary.HasCriticalValidationErrors || summary.Reports.Any(r => !r.Success) ? 1 : 0;
}
