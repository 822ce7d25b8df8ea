using System.Globalization;
using SafeCompile.Pipeline;

namespace SafeCompile.Worker;

/// <summary>
/// The parent's side of one compilation: a worker of its own for as long as it takes, killed when the budget is used up. What a worker
/// that failed was asked for is never tried again, neither in another worker nor here. Thread-safe.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim whose wait handle nobody asks for holds nothing.")]
internal sealed class WorkerClient(SafeCompilerOptions options, CompileLimits limits)
{
    // Each compilation is a process of up to a gigabyte and keeps a thread here waiting for it, so the rest waits for its turn.
    private readonly SemaphoreSlim _turns = new(options.ConcurrentCompilations);

    // Between two looks at the worker's processor time.
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    // For a worker that closed its streams to be gone. The runtime prints a deep stack for longer than that; then it is killed unasked.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    internal async Task<CompileResponse> Ask(CompileRequest request, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Compile(WorkerPool.Shared.Rent(limits.Memory), request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Like <see cref="Ask"/>, in a worker that has never seen a guest: what it answers will be trusted.</summary>
    internal Task<CompileResponse> AskFresh(CompileRequest request, CancellationToken cancellationToken) =>
        Compile(WorkerProcess.Start(limits.Memory), request, cancellationToken);

    private async Task<CompileResponse> Compile(WorkerProcess worker, CompileRequest request, CancellationToken cancellationToken)
    {
        bool healthy = false;
        try
        {
            using var budget = new CompileBudget(worker, limits);
            await using CancellationTokenRegistration kill = cancellationToken.Register(worker.Kill);
            try
            {
                CompileResponse response = await Task.Run(() => worker.Exchange(request, limits.ProcessorTime), CancellationToken.None).ConfigureAwait(false);
                healthy = !cancellationToken.IsCancellationRequested && !response.Diagnostics.Any(IsAnomaly);
                return response;
            }
            catch (Exception e) when (e is IOException or InvalidDataException or ObjectDisposedException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                string? file = request.Files.IsEmpty ? null : request.Files[0].Path;
                string message = budget.Verdict ?? Cause(worker, e);
                return new CompileResponse([new PluginDiagnostic("SC4005", PluginSeverity.Error, file, 1, 1, message)], [], [], []);
            }
        }
        finally
        {
            if (healthy) WorkerPool.Shared.Return(worker, limits.Memory, options.IdleWorkers);
            else worker.Dispose();
        }
    }

    // Why a worker that nobody here killed is gone. The guest is refused in each case; the host's operator wants to know which.
    private static string Cause(WorkerProcess worker, Exception e)
    {
        const int Abort = 128 + 6, Kill = 128 + 9, ProcessorTime = 128 + 24;
        if (e is InvalidDataException) return "The compile worker gave an answer that is none. The program is refused.";
        return worker.WaitForEnd(s_patience) switch
        {
            Kill => "The compile worker was killed from outside, by the system for want of memory or by somebody. Compile again if the program is not to blame.",
            ProcessorTime => "Compiling used up the worker's processor time. Make the program smaller or simpler.",
            Abort => "The C# compiler ran out of stack or memory on this program. Make it smaller or less nested.",
            _ => "The C# compiler did not survive this program: it needs too much stack or memory. Make it smaller or less nested.",
        };
    }

    // An answer that tells of trouble inside the worker, not of the program.
    private static bool IsAnomaly(PluginDiagnostic d) => d.Id is "SC4005" or "SC9001";

    /// <summary>Watches one compilation from outside and kills its worker: by processor time, which a busy machine does not change, and by the clock.</summary>
    private sealed class CompileBudget : IDisposable
    {
        private readonly WorkerProcess _worker;
        private readonly CompileLimits _limits;
        private readonly TimeSpan _before;
        private readonly long _start = Environment.TickCount64;
        private readonly Timer _timer;
        private volatile string? _verdict;

        internal CompileBudget(WorkerProcess worker, CompileLimits limits)
        {
            _worker = worker;
            _limits = limits;
            _before = worker.ProcessorTime;
            _timer = new Timer(static self => ((CompileBudget)self!).Look(), this, s_look, s_look);
        }

        /// <summary>Why the worker was killed, null when it was not.</summary>
        internal string? Verdict => _verdict;

        public void Dispose() => _timer.Dispose();

        private void Look()
        {
            if (_verdict is not null) return;
            if (_worker.ProcessorTime - _before > _limits.ProcessorTime) Kill(_limits.ProcessorTime, " of processor time");
            else if (Environment.TickCount64 - _start > _limits.Timeout.TotalMilliseconds) Kill(_limits.Timeout, "");
        }

        private void Kill(TimeSpan limit, string what)
        {
            _verdict = $"Compiling took longer than {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s{what} and was stopped. Make the program smaller or simpler.";
            _worker.Kill();
        }
    }
}
