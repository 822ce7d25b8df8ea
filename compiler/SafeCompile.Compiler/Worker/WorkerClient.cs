using System.Globalization;
using SafeCompile.Pipeline;

namespace SafeCompile.Worker;

/// <summary>
/// The parent's side of one compilation: a worker of its own for as long as it takes, killed when the budget is used up. What a worker
/// that failed was asked for is never tried again, neither in another worker nor here. Thread-safe.
/// </summary>
internal sealed class WorkerClient(SafeCompilerOptions options)
{
    // Between two looks at the worker's processor time.
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    internal async Task<CompileResponse> Ask(CompileRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        WorkerProcess worker = WorkerPool.Shared.Rent(options.CompileMemory);
        bool healthy = false;
        try
        {
            using var budget = new CompileBudget(worker, options);
            await using CancellationTokenRegistration kill = cancellationToken.Register(worker.Kill);
            try
            {
                CompileResponse response = await Task.Run(() => worker.Exchange(request), CancellationToken.None).ConfigureAwait(false);
                healthy = !cancellationToken.IsCancellationRequested && !response.Diagnostics.Any(IsAnomaly);
                return response;
            }
            catch (Exception e) when (e is IOException or InvalidDataException or ObjectDisposedException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                string? file = request.Files.IsEmpty ? null : request.Files[0].Path;
                string message = budget.Verdict ?? "The C# compiler did not survive this program: it needs too much stack or memory. Make it smaller or less nested.";
                return new CompileResponse([new PluginDiagnostic("SC4005", PluginSeverity.Error, file, 1, 1, message)], [], [], []);
            }
        }
        finally
        {
            if (healthy) WorkerPool.Shared.Return(worker, options.CompileMemory, options.IdleWorkers);
            else worker.Dispose();
        }
    }

    // An answer that tells of trouble inside the worker, not of the program.
    private static bool IsAnomaly(PluginDiagnostic d) => d.Id is "SC4005" or "SC9001";

    /// <summary>Watches one compilation from outside and kills its worker: by processor time, which a busy machine does not change, and by the clock.</summary>
    private sealed class CompileBudget : IDisposable
    {
        private readonly WorkerProcess _worker;
        private readonly SafeCompilerOptions _options;
        private readonly TimeSpan _before;
        private readonly long _start = Environment.TickCount64;
        private readonly Timer _timer;
        private volatile string? _verdict;

        internal CompileBudget(WorkerProcess worker, SafeCompilerOptions options)
        {
            _worker = worker;
            _options = options;
            _before = worker.ProcessorTime;
            _timer = new Timer(static self => ((CompileBudget)self!).Look(), this, s_look, s_look);
        }

        /// <summary>Why the worker was killed, null when it was not.</summary>
        internal string? Verdict => _verdict;

        public void Dispose() => _timer.Dispose();

        private void Look()
        {
            if (_verdict is not null) return;
            if (_worker.ProcessorTime - _before > _options.CompileProcessorTime) Kill(_options.CompileProcessorTime, " of processor time");
            else if (Environment.TickCount64 - _start > _options.CompileTimeout.TotalMilliseconds) Kill(_options.CompileTimeout, "");
        }

        private void Kill(TimeSpan limit, string what)
        {
            _verdict = $"Compiling took longer than {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s{what} and was stopped. Make the program smaller or simpler.";
            _worker.Kill();
        }
    }
}
