using System.Diagnostics;
using SafeCompile.Pipeline;
using SafeCompile.Worker;
using Xunit;

namespace SafeCompile.Tests.Compiler;

/// <summary>What becomes of a compilation whose worker is reused, killed, or slow.</summary>
public sealed class WorkerTests
{
    private const long Memory = 1L << 30;

    private static readonly PluginSource s_source = PluginSource.FromText("Guest.cs", "public class Plugin { public static int Run(int n) { while (n > 9) n /= 2; return n; } }");

    [Fact]
    public void A_worker_answers_again_and_again_with_the_same_bytes()
    {
        using var worker = WorkerProcess.Start(Memory);
        byte[] first = worker.Exchange(Request(s_source)).Image;
        worker.Exchange(Request(PluginSource.FromText("Other.cs", "class C { int x = ; }")));
        worker.Exchange(Request(PluginSource.FromText("Other.cs", "using System.IO; public class Plugin { public static object Run() => File.ReadAllText(\"x\"); }")));
        byte[] last = worker.Exchange(Request(s_source)).Image;

        Assert.NotEmpty(first);
        Assert.Equal(first, last);
        Assert.Equal(4, worker.Answers);
    }

    [Fact]
    public async Task A_worker_that_dies_while_it_waits_is_not_missed()
    {
        var pool = new WorkerPool();
        WorkerProcess worker = pool.Rent(Memory);
        worker.Exchange(Request(s_source));
        pool.Return(worker, Memory, 1);
        worker.Kill();
        for (int i = 0; i < 500 && !worker.HasExited; i++) await Task.Delay(10);

        using WorkerProcess next = pool.Rent(Memory);
        Assert.NotSame(worker, next);
        Assert.NotEmpty(next.Exchange(Request(s_source)).Image);
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
    public async Task Killed_in_the_middle_every_call_ends_with_a_result_or_a_reason()
    {
        var compiler = new SafeCompiler(Policy.Pure);
        using var over = new CancellationTokenSource();
        Task killer = Task.Run(() => KillChildren(over.Token));
        CompileResult[] results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => compiler.CompileAsync(s_source)));
        await over.CancelAsync();
        await killer;

        Assert.All(results, r => Assert.True(r.Success || r.Diagnostics.Single().Id == "SC4005", string.Join('\n', r.Diagnostics)));
        Assert.True((await compiler.CompileAsync(s_source)).Success);
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

    private static CompileRequest Request(PluginSource source) => new(CompileGoal.Image, source.Files, Policy.Pure, false, null);

    // Workers are the only children of a test run whose command line names them.
    private static void KillChildren(CancellationToken over)
    {
        if (!OperatingSystem.IsLinux()) return;
        while (!over.IsCancellationRequested)
        {
            foreach (Process process in Process.GetProcessesByName("dotnet"))
            {
                using (process)
                {
                    if (IsOwnWorker(process.Id)) process.Kill();
                }
            }

            Thread.Sleep(50);
        }
    }

    private static bool IsOwnWorker(int id)
    {
        try
        {
            // Fields after the name in parentheses: state, then the parent's ID (proc(5)).
            string stat = File.ReadAllText($"/proc/{id}/stat");
            string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[1] == Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)
                && File.ReadAllText($"/proc/{id}/cmdline").Contains("SafeCompile.Worker", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // It ended meanwhile.
        }
    }
}
