// If this file is wrong an attacker runs past the host's wall-clock deadline. Fuel still ends it.
using SafeCompile.Runtime;

namespace SafeCompile.Hosting;

/// <summary>
/// Declares a call's deadline passed when its time is up. A timer of the thread pool: a starved pool makes it late, never early.
/// Costs about a microsecond for a call; calls without a deadline have none.
/// </summary>
internal sealed class DeadlineClock : IDisposable
{
    private readonly Timer _timer;

    private DeadlineClock(Deadline deadline, TimeSpan time) =>
        _timer = new Timer(static state => ((Deadline)state!).Pass(), deadline, time, Timeout.InfiniteTimeSpan);

    /// <summary>Gives <paramref name="meter"/> a deadline of its own, <paramref name="time"/> from now.</summary>
    internal static DeadlineClock Start(Meter meter, TimeSpan time)
    {
        var deadline = new Deadline();
        meter.Deadline = deadline;
        // The flow of the caller's ExecutionContext would keep its async-locals alive until the timer is gone.
        using AsyncFlowControl _ = ExecutionContext.SuppressFlow();
        return new DeadlineClock(deadline, time);
    }

    public void Dispose() => _timer.Dispose();
}
