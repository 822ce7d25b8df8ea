using SafeCompile.Pipeline;

namespace SafeCompile.Worker;

/// <summary>The child's side: reads one request, answers it, ends.</summary>
internal static class WorkerServer
{
    // Nesting that the screens let through needs far less; what they miss dies here, not in the parent.
    private const int StackSize = 256 << 20;

    internal static int Run(Stream input, Stream output)
    {
        int exit = 1;
        var thread = new Thread(() => exit = Answer(input, output), StackSize);
        thread.Start();
        thread.Join();
        return exit;
    }

    private static int Answer(Stream input, Stream output)
    {
        using var reader = new BinaryReader(input);
        using var writer = new BinaryWriter(output);
        CompileRequest request = WorkerProtocol.ReadRequest(reader);
        CompileResponse response;
        try
        {
            response = CompilePipeline.Run(request);
        }
        catch (PolicyException e)
        {
            response = Failed(e.Id, e.Message);
        }
        catch (OutOfMemoryException)
        {
            response = Failed("SC4005", "Compiling this program needs more memory than the compile budget allows.");
        }
        catch (Exception e) when (e is InsufficientExecutionStackException or InvalidOperationException { Source: "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" })
        {
            // The C# compiler itself gave up on hostile input (for instance on a constant string that it cannot fold).
            response = Failed("SC4005", "The C# compiler cannot compile this program within the compile budget.");
        }
        catch (Exception e)
        {
            response = Failed("SC9001", $"Internal error, please report it: {e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
        }

        WorkerProtocol.WriteResponse(writer, response);
        return 0;
    }

    private static CompileResponse Failed(string id, string message) =>
        new([new PluginDiagnostic(id, PluginSeverity.Error, null, 0, 0, message)], [], [], []);
}
