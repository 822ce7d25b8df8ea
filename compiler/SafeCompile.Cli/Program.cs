using System.Runtime.InteropServices;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli;

/// <summary>The tool. <see cref="Run"/> is all of it, on streams that the caller chooses.</summary>
public static class Program
{
    /// <summary>Entry point of the process.</summary>
    public static int Main(string[] args)
    {
        using var cancellation = new CancellationTokenSource();
        void Cancel(PosixSignalContext context)
        {
            context.Cancel = true;
            cancellation.Cancel();
        }

        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        using var output = new StandardOutput(Console.OpenStandardOutput(), flushLines: !Console.IsOutputRedirected);
        using var error = new StandardOutput(Console.OpenStandardError(), flushLines: true);
        using var input = new StandardInput(output);
        return Run(args, output, error, input, cancellation.Token);
    }

    /// <summary>
    /// Runs one command line and returns its exit code (0 to 6, or 130). Never throws: whatever happens is one line on
    /// <paramref name="error"/>. Thread-safe as long as the streams are.
    /// </summary>
    public static int Run(string[] args, TextWriter output, TextWriter error, TextReader input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(input);
        var terminal = new Terminal(output, error, input, cancellationToken);
        int exit;
        try
        {
            exit = Dispatcher.Run(args, terminal);
        }
#pragma warning disable CA1031 // The last line of defence: an exception is a message and an exit code, never a stack trace.
        catch (Exception e)
        {
            exit = Failure.Of(e).Report(terminal);
        }
#pragma warning restore CA1031
        output.Flush();
        error.Flush();
        return exit;
    }
}
