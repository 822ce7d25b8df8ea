using SafeCompile.Pipeline;
using SafeCompile.Verification;
using Xunit;

namespace SafeCompile.Tests.Instrumentation;

/// <summary>
/// One guest source through the whole pipeline in this process: compiled, verified on its bytes, loaded. Thread-safe; every
/// <see cref="Run"/> is a context of its own.
/// </summary>
internal sealed class GuestProgram : IDisposable
{
    // Binding recurses over the author's nesting; the worker process has the same stack.
    private const int CompilerStack = 256 << 20;

    private readonly PluginHost _host = new();
    private readonly LoadedPlugin _plugin;

    private GuestProgram(PluginImage image) => _plugin = _host.Load(image);

    /// <summary>Throws <see cref="InvalidOperationException"/> with every diagnostic or finding when a stage refuses the source.</summary>
    internal static GuestProgram Compile(string path, string text, Policy policy) => Load(Image(path, text, policy));

    /// <summary>An image loaded by a host of its own, so that not even machine code or type data is shared with another.</summary>
    internal static GuestProgram Load(PluginImage image) => new(image);

    /// <summary>The verified bytes; throws like <see cref="Compile"/>.</summary>
    internal static PluginImage Image(string path, string text, Policy policy)
    {
        CompileResponse response = OnBigStack(() => CompilePipeline.Run(CompileRequest.For(CompileGoal.Image, PluginSource.FromText(path, text), policy, false, null)));
        if (response.Diagnostics.Length > 0) throw new InvalidOperationException("refused:\n" + string.Join('\n', response.Diagnostics));
        VerificationResult verdict = ImageVerifier.Verify(response.Image, policy);
        if (!verdict.Accepted) throw new InvalidOperationException("not verified:\n" + string.Join('\n', verdict.Findings));
        return PluginImage.Read(response.Image, policy, response.Pdb);
    }

    /// <summary>The source after <paramref name="lastPass"/>, or after all passes; throws like <see cref="Compile"/>.</summary>
    internal static string Rewrite(string path, string text, Policy policy, string? lastPass)
    {
        CompileResponse response = OnBigStack(() => CompilePipeline.Run(CompileRequest.For(CompileGoal.Rewrite, PluginSource.FromText(path, text), policy, false, lastPass)));
        if (response.Diagnostics.Length > 0) throw new InvalidOperationException("refused:\n" + string.Join('\n', response.Diagnostics));
        return Assert.Single(response.Rewritten).Text;
    }

    /// <summary>A fresh tenant; dispose it before the program.</summary>
    internal PluginContext Context(PluginLimits limits, PluginConsole? console = null) => _plugin.CreateContext(limits, console);

    /// <summary>Runs the entry point, or <paramref name="call"/>, or else <c>Plugin.Run</c>, in a fresh context with a captured console.</summary>
    internal GuestRun Run(PluginLimits limits, string? call = null, params string[] args)
    {
        PluginConsole console = PluginConsole.Capture(1 << 24);
        using PluginContext context = Context(limits, console);
        return new GuestRun(Invoke(context, call, args), console.Output);
    }

    /// <summary>The same in a context that the caller keeps.</summary>
    internal CallResult Invoke(PluginContext context, string? call, params string[] args)
    {
        if (call is null && _plugin.Image.EntryPoint is not null) return context.RunEntryPoint(args);
        call ??= "Plugin.Run";
        int dot = call.LastIndexOf('.');
        return context.Call(call[..dot], call[(dot + 1)..], args);
    }

    public void Dispose() => _host.Dispose();

    private static T OnBigStack<T>(Func<T> function)
    {
        T? result = default;
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = function();
                }
                catch (Exception e)
                {
                    failure = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e);
                }
            },
            CompilerStack);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}

/// <summary>A call's result and what it printed.</summary>
internal sealed record GuestRun(CallResult Result, string Output);
