using System.Collections.Concurrent;
using System.Diagnostics;
using SafeCompile.Pipeline;

namespace SafeCompile.Worker;

/// <summary>
/// The child's side: answers request after request, and ends when its input does. The parent asks again only after an answer, so the end
/// of the input in the middle of a compilation means that the parent is gone; then nobody would kill this process but itself.
/// </summary>
internal static class WorkerServer
{
    // Nesting that the screens let through needs far less; what they miss dies here, not in the parent.
    private const int StackSize = 256 << 20;

    /// <summary>Serves until the input ends; returns the exit code. <paramref name="allow"/> is told how much processor time the next compilation may use.</summary>
    internal static int Run(Stream input, Stream output, Action<TimeSpan> allow)
    {
        using var requests = new BlockingCollection<(CompileRequest Request, TimeSpan ProcessorTime)>();
        using var reader = new BinaryReader(new BufferedStream(input, 1 << 16));
        using var writer = new BinaryWriter(new BufferedStream(output, 1 << 16));
        int open = 0;
        var thread = new Thread(
            () =>
            {
                foreach ((CompileRequest request, TimeSpan processorTime) in requests.GetConsumingEnumerable())
                {
                    allow(processorTime);
                    WorkerProtocol.WriteResponse(writer, request, Answer(request));
                    Interlocked.Decrement(ref open);
                }
            },
            StackSize) { IsBackground = true };
        thread.Start();
        try
        {
            while (true)
            {
                (CompileRequest, TimeSpan) request = WorkerProtocol.ReadRequest(reader);
                Interlocked.Increment(ref open);
                requests.Add(request);
            }
        }
        catch (EndOfStreamException)
        {
            if (Volatile.Read(ref open) == 0) return 0;
            Process.GetCurrentProcess().Kill(); // An orderly end would wait for the compiler.
            return 1;
        }
    }

    private static CompileResponse Answer(CompileRequest request)
    {
        try
        {
            return CompilePipeline.Run(request);
        }
        catch (PolicyException e)
        {
            return Failed(e.Id, e.Message);
        }
        catch (OutOfMemoryException)
        {
            return Failed("SC4005", "Compiling this program needs more memory than the compile budget allows.");
        }
        catch (Exception e) when (e is InsufficientExecutionStackException or InvalidOperationException { Source: "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" })
        {
            // The C# compiler itself gave up on hostile input (for instance on a constant string that it cannot fold).
            return Failed("SC4005", "The C# compiler cannot compile this program within the compile budget.");
        }
        catch (Exception e)
        {
            return Failed("SC9001", $"Internal error, please report it: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
        }
    }

    private static CompileResponse Failed(string id, string message) =>
        new([new PluginDiagnostic(id, PluginSeverity.Error, null, 0, 0, message)], [], [], []);
}
