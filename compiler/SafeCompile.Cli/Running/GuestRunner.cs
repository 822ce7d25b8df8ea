using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Running;

/// <summary>Verifies, loads and calls an image, on a thread whose stack does not depend on the user's shell.</summary>
internal static class GuestRunner
{
    private const int StackSize = 256 << 20;

    /// <summary>
    /// Runs until the last call, the first call that does not complete, or cancellation; then the thread is abandoned, for a guest
    /// cannot be stopped from outside. Throws what loading throws.
    /// </summary>
    internal static RunReport Run(PluginImage image, RunRequest request, PluginConsole console, CancellationToken cancellation)
    {
        RunReport? report = null;
        ExceptionDispatchInfo? error = null;
        using var done = new ManualResetEvent(false);
        var thread = new Thread(
            () =>
            {
                try
                {
                    report = Calls(image, request, console);
                }
#pragma warning disable CA1031 // Carried to the waiting thread.
                catch (Exception e)
                {
                    error = ExceptionDispatchInfo.Capture(e);
                }
#pragma warning restore CA1031
                done.Set();
            },
            StackSize)
        {
            IsBackground = true,
            Name = "guest",
        };
        thread.Start();
        if (WaitHandle.WaitAny([done, cancellation.WaitHandle]) != 0) throw new OperationCanceledException(cancellation);
        error?.Throw();
        return report!;
    }

    private static RunReport Calls(PluginImage image, RunRequest request, PluginConsole console)
    {
        // Not disposed: the process ends with the run, and a pinned image stays anyhow.
        LoadedPlugin plugin = new PluginHost().Load(image, LoadMode.Pinned);
        PluginContext context = plugin.CreateContext(request.Limits, console);
        var values = ImmutableArray.CreateBuilder<GuestValue>();
        long fuel = 0;
        long bytes = 0;
        int depth = 0;
        for (int i = 0; i < request.Repeat; i++)
        {
            if (request.FreshContext && i > 0)
            {
                context.Dispose();
                context = plugin.CreateContext(request.Limits, console);
            }

            CallResult result = request.Call is var (type, method)
                ? context.Call(type, method, request.Arguments)
                : context.RunEntryPoint(request.Arguments);
            fuel += result.Used.Fuel;
            bytes += result.Used.AllocatedBytes;
            depth = Math.Max(depth, result.Used.MaxDepth);
            if (result.Outcome != CallOutcome.Completed) return Used(Failed(result));
            values.Add(result.Value!);
        }

        return Used(new RunReport { Outcome = "completed", Exit = ExitCode.Success });

        RunReport Used(RunReport report) => report with { Values = values.ToImmutable(), Fuel = fuel, AllocatedBytes = bytes, MaxDepth = depth };
    }

    private static RunReport Failed(CallResult result) => result.Outcome == CallOutcome.Trapped
        ? new RunReport { Outcome = "trapped", Exit = ExitCode.Trapped, Trap = result.Trap, Location = result.Location, Message = result.Message }
        : new RunReport { Outcome = "threw", Exit = ExitCode.Threw, Location = result.Location, Message = $"{result.ExceptionType}: {result.Message}" };
}
