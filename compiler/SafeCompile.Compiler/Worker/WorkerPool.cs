namespace SafeCompile.Worker;

/// <summary>
/// Workers that wait for their next request: starting one costs a quarter of a second and most of a small compilation is the JIT of the
/// C# compiler. A worker comes back only after an answer without any anomaly, at most <see cref="MostAnswers"/> times, and is killed
/// when it has waited for <see cref="s_patience"/>; all of them die with this process, which holds the other end of their pipes.
/// Shared by the compilers of a process; thread-safe.
/// </summary>
internal sealed class WorkerPool
{
    // What a compilation leaves behind in the C# compiler's caches ends with the process.
    private const int MostAnswers = 200;
    private const long MostMemory = 512L << 20;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];
    private Timer? _timer;

    private readonly record struct Waiting(WorkerProcess Worker, long Memory, long Since);

    internal static WorkerPool Shared { get; } = new();

    /// <summary>The worker that waited for the shortest time, or a new one.</summary>
    internal WorkerProcess Rent(long memory)
    {
        lock (_lock)
        {
            for (int i = _waiting.Count - 1; i >= 0; i--)
            {
                if (_waiting[i].Memory != memory) continue;
                WorkerProcess worker = _waiting[i].Worker;
                _waiting.RemoveAt(i);
                if (!worker.HasExited) return worker;
                worker.Dispose();
            }
        }

        return WorkerProcess.Start(memory);
    }

    /// <summary>Takes back a worker that is as good as new, and kills every other one.</summary>
    internal void Return(WorkerProcess worker, long memory, int most)
    {
        if (worker.Answers < MostAnswers && worker.WorkingSet < MostMemory)
        {
            lock (_lock)
            {
                if (_waiting.Count < most)
                {
                    _waiting.Add(new Waiting(worker, memory, Environment.TickCount64));
                    _timer ??= new Timer(static pool => ((WorkerPool)pool!).Expire(), this, s_patience, s_patience);
                    return;
                }
            }
        }

        worker.Dispose();
    }

    private void Expire()
    {
        lock (_lock)
        {
            long now = Environment.TickCount64;
            _waiting.RemoveAll(w =>
            {
                if (now - w.Since < s_patience.TotalMilliseconds) return false;
                w.Worker.Dispose();
                return true;
            });
            if (_waiting.Count > 0) return;
            _timer?.Dispose();
            _timer = null;
        }
    }
}
