using System.Diagnostics;
using SafeCompile.Pipeline;
using SafeCompile.Worker;
using Xunit;

namespace SafeCompile.Tests.Compiler;

/// <summary>What becomes of a compilation whose worker is reused, killed, or slow.</summary>
public sealed class WorkerTests
{
    private const long Memory = 1L << 30;

    private static readonly TimeSpan s_budget = TimeSpan.FromSeconds(15);

    private static readonly PluginSource s_source = PluginSource.FromText("Guest.cs", "public class Plugin { public static int Run(int n) { while (n > 9) n /= 2; return n; } }");

    [Fact]
    public void A_worker_answers_again_and_again_with_the_same_bytes()
    {
        using var worker = WorkerProcess.Start(Memory);
        byte[] first = worker.Exchange(Request(s_source), s_budget).Image;
        worker.Exchange(Request(PluginSource.FromText("Other.cs", "class C { int x = ; }")), s_budget);
        worker.Exchange(Request(PluginSource.FromText("Other.cs", "using System.IO; public class Plugin { public static object Run() => File.ReadAllText(\"x\"); }")), s_budget);
        byte[] last = worker.Exchange(Request(s_source), s_budget).Image;

        Assert.NotEmpty(first);
        Assert.Equal(first, last);
        Assert.Equal(4, worker.Answers);
    }

    [Fact]
    public async Task A_worker_that_dies_while_it_waits_is_not_missed()
    {
        var pool = new WorkerPool();
        WorkerProcess worker = pool.Rent(Memory);
        worker.Exchange(Request(s_source), s_budget);
        pool.Return(worker, Memory, 1);
        worker.Kill();
        for (int i = 0; i < 500 && !worker.HasExited; i++) await Task.Delay(10);

        using WorkerProcess next = pool.Rent(Memory);
        Assert.NotSame(worker, next);
        Assert.NotEmpty(next.Exchange(Request(s_source), s_budget).Image);
    }

    [Fact]
    public void A_pool_keeps_no_more_than_it_may_and_hands_out_what_it_has()
    {
        var pool = new WorkerPool();
        WorkerProcess one = pool.Rent(Memory);
        WorkerProcess two = pool.Rent(Memory);
        pool.Return(one, Memory, 1);
        pool.Return(two, Memory, 1);
        Assert.Throws<InvalidOperationException>(() => two.HasExited); // Disposed of, with its process.

        Assert.Same(one, pool.Rent(Memory));
        one.Dispose();
    }

    [Fact]
    public async Task Killed_in_the_middle_of_200_compilations_every_call_ends_with_a_result_or_a_reason()
    {
        if (!OperatingSystem.IsLinux()) return;
        string[] before = LeftByTheDead();
        // Memory of its own: no other test's compilation shares these workers.
        var options = new SafeCompilerOptions { CompileMemory = Memory + 4096 };
        var compiler = new SafeCompiler(Policy.Pure, options);
        using var over = new CancellationTokenSource();
        Task<int> killer = Task.Run(() => KillWorkers(options.CompileMemory.Value, over.Token));
        CompileResult[] results = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => compiler.CompileAsync(Numbered(i)))));
        await over.CancelAsync();
        int killed = await killer;

        Assert.InRange(killed, 1, int.MaxValue);
        Assert.All(results, r => Assert.True(r.Success || r.Diagnostics.Single() is { Id: "SC4005", Message.Length: > 20 }, string.Join('\n', r.Diagnostics)));
        Assert.Contains(results, r => r.Success);
        Assert.True((await compiler.CompileAsync(s_source)).Success);
        for (int i = 0; i < 100 && Zombies() > 0; i++) await Task.Delay(100); // The system tells of a child's end a moment later.
        Assert.Equal(0, Zombies());
        Assert.Empty(LeftByTheDead().Except(before));
    }

    [Fact]
    public void A_worker_has_no_file_to_write_no_handle_of_ours_and_nothing_around_it()
    {
        if (!OperatingSystem.IsLinux()) return;
        string secret = Path.GetTempFileName();
        using FileStream open = File.Open(secret, FileMode.Open);
        Assert.Equal(0, ClearCloseOnExec(open.SafeFileHandle.DangerousGetHandle().ToInt32()));
        Environment.SetEnvironmentVariable("SAFEC_TEST_SECRET", "secret");
        try
        {
            using var worker = WorkerProcess.Start(Memory + 8192);
            Assert.NotEmpty(worker.Exchange(Request(s_source), s_budget).Image);
            string proc = $"/proc/{WorkersOf(Memory + 8192).Single()}";

            Assert.DoesNotContain(secret, Directory.GetFiles(proc + "/fd").Select(fd => new FileInfo(fd).LinkTarget));
            Assert.DoesNotContain("SECRET", File.ReadAllText(proc + "/environ"), StringComparison.Ordinal);
            Assert.EndsWith("(deleted)", new FileInfo(proc + "/cwd").LinkTarget, StringComparison.Ordinal);
            string limits = File.ReadAllText(proc + "/limits");
            Assert.Matches(@"Max file size +0 +0 ", limits);
            Assert.Matches(@"Max core file size +0 +0 ", limits);
            Assert.Matches(@"Max open files +128 +128 ", limits);
            Assert.Matches(@"Max data size +2147491840 +2147491840 ", limits);
            Assert.Matches(@"Max cpu time +\d+ ", limits);
        }
        finally
        {
            Environment.SetEnvironmentVariable("SAFEC_TEST_SECRET", null);
            File.Delete(secret);
        }
    }

    [Fact]
    public async Task A_worker_that_is_killed_says_so()
    {
        if (!OperatingSystem.IsLinux()) return;
        const long Own = Memory + 12288;
        Task<CompileResult> compilation = new SafeCompiler(Policy.Pure, new SafeCompilerOptions { CompileMemory = Own, IdleWorkers = 0 }).CompileAsync(s_source);
        int[] workers;
        while ((workers = [.. WorkersOf(Own)]).Length == 0) await Task.Delay(5);
        foreach (int id in workers) Process.GetProcessById(id).Kill();
        Assert.Contains("killed from outside", (await compilation).Diagnostics.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_budget_is_processor_time_and_the_clock_stands_behind()
    {
        CompileResult busy = await new SafeCompiler(Policy.Pure, new SafeCompilerOptions { CompileProcessorTime = TimeSpan.FromMilliseconds(1), IdleWorkers = 0, CompileMemory = Memory + 1 }).CompileAsync(s_source);
        Assert.Equal("SC4005", busy.Diagnostics.Single().Id);
        Assert.Contains("processor time", busy.Diagnostics.Single().Message, StringComparison.Ordinal);

        CompileResult late = await new SafeCompiler(Policy.Pure, new SafeCompilerOptions { CompileTimeout = TimeSpan.FromMilliseconds(1), IdleWorkers = 0, CompileMemory = Memory + 1 }).CompileAsync(s_source);
        Assert.Equal("SC4005", late.Diagnostics.Single().Id);
        Assert.DoesNotContain("processor time", late.Diagnostics.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_call()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SafeCompiler(Policy.Pure).CompileAsync(s_source, cancelled.Token));
    }

    private static CompileRequest Request(PluginSource source) => CompileRequest.For(CompileGoal.Image, source, Policy.Pure, false, null);

    // Long enough to be met in the middle.
    private static PluginSource Numbered(int i) => PluginSource.FromText(
        $"Guest{i}.cs",
        $"public class Plugin {{ {string.Concat(Enumerable.Range(0, 10).Select(m => $"public static int M{m}(int n) {{ int s = {i}; for (int j = 0; j < n; j++) s += j * {m}; return s; }} "))} }}");

    private static int KillWorkers(long memory, CancellationToken over)
    {
        int killed = 0;
        var random = new Random(1);
        while (!over.IsCancellationRequested)
        {
            foreach (int id in WorkersOf(memory))
            {
                if (random.Next(2) > 0) continue;
                try
                {
                    using Process process = Process.GetProcessById(id);
                    process.Kill();
                    killed++;
                }
                catch (Exception e) when (e is ArgumentException or InvalidOperationException)
                {
                    // It ended meanwhile.
                }
            }

            Thread.Sleep(random.Next(3000)); // Most workers start, compile a few programs and are killed in one.
        }

        return killed;
    }

    // Children of this process whose command line names the worker and its memory.
    private static IEnumerable<int> WorkersOf(long memory) => Children()
        .Where(c => CommandLine(c.Id) is { } line && line.Contains("SafeCompile.Worker", StringComparison.Ordinal) && line.TrimEnd('\0').EndsWith("\0" + memory, StringComparison.Ordinal))
        .Select(c => c.Id);

    private static int Zombies() => Children().Count(c => c.State == "Z");

    private static IEnumerable<(int Id, string State)> Children()
    {
        string self = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (string folder in Directory.GetDirectories("/proc"))
        {
            // Fields after the name in parentheses: state, then the parent's ID (proc(5)).
            if (!int.TryParse(Path.GetFileName(folder), out int id) || ReadProc(folder + "/stat") is not { } stat) continue;
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            if (fields[1] == self) yield return (id, fields[0]);
        }
    }

    private static string? CommandLine(int id) => ReadProc($"/proc/{id}/cmdline");

    private static string? ReadProc(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return null; // It ended meanwhile.
        }
    }

    // What a worker makes bears its process's number, which tells it from what other tests have at work now.
    private static string[] LeftByTheDead() =>
        [.. Directory.GetFileSystemEntries(Path.GetTempPath(), "safec-worker-*").Where(f => !Directory.Exists("/proc/" + Path.GetFileName(f).Split('-')[2]))];

    private static int ClearCloseOnExec(int descriptor) => Control(descriptor, SetDescriptorFlags, 0);

    private const int SetDescriptorFlags = 2;

    [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "fcntl")]
    [System.Runtime.InteropServices.DefaultDllImportSearchPaths(System.Runtime.InteropServices.DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int descriptor, int command, int argument);
}
