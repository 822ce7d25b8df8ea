using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Testing;

namespace SafeCompile.Tests.Verifier.Counting;

/// <summary>An image and how the corpus runner would run its source.</summary>
/// <param name="Name">For reports.</param>
/// <param name="Bytes">The image, compiled under the preset <c>console</c>.</param>
/// <param name="Limits">Of the run.</param>
/// <param name="Call">Type and method, null for the entry point.</param>
/// <param name="Args">Its arguments.</param>
internal sealed record CountedGuest(string Name, byte[] Bytes, PluginLimits Limits, string? Call, string[] Args)
{
    // Enough for every limit of depth here: no call moves to another thread, where nobody would count.
    private const int Stack = 64 << 20;

    private const int Runs = 3;

    private const int OutputCharacters = 1 << 24;

    // Images name the counter's assembly, so their load context must know it.
    private static readonly Policy s_counting = Policy.Console.Trust(typeof(StepCounter).Assembly);

    /// <summary>An image that was compiled from a source, run as the corpus runner runs the source.</summary>
    internal static CountedGuest Of(string name, string text, byte[] image)
    {
        CorpusHeader? header = text.StartsWith("// expect:", StringComparison.Ordinal) ? CorpusHeader.Parse(text) : null;
        PolicyLimits standard = Policy.Console.Limits;
        var limits = new PluginLimits(
            header?.Fuel is { } fuel ? Quantity.Count("fuel", fuel, PluginLimits.MaxFuel) : standard.Fuel,
            header?.Depth is { } depth ? (int)Quantity.Count("depth", depth, PluginLimits.MaxCallDepth) : standard.CallDepth,
            header?.Memory is { } memory ? Quantity.Size("memory", memory, PluginLimits.MaxAllocatedBytes) : standard.AllocatedBytes);
        string? call = header?.Call == "Main" ? null : header?.Call ?? EntryRule.CallFor(text);
        return new CountedGuest(name, image, limits, call, [.. header?.Args ?? []]);
    }

    /// <summary>
    /// Runs it twice, in fresh contexts of one loaded image, which nobody verifies, and counts in the second. The first makes machine code and
    /// what the base library makes once, or once for each thread: its allocations are not the guest's. Where a bound breaks it is counted again:
    /// the runtime may allocate on this thread in the middle of a run, when it makes better code; the program does the same each time.
    /// </summary>
    internal CountedRun Run()
    {
        (byte[] bytes, string[] methods) = CountedImage.Of(Bytes);
        using var plugin = new LoadedPlugin(
            PluginImage.FromCompiler(bytes, default, s_counting), LoadMode.Unloadable, new PluginHostOptions { AllowThreadHop = false }, _ => { });
        CountedRun? counted = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    Once(plugin, null);
                    for (int run = 0; run < Runs && (counted is null || counted.Account.Broken is not null); run++) counted = Once(plugin, methods);
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            Stack);
        thread.Start();
        thread.Join();
        return counted ?? throw new InvalidOperationException(Name, failure);
    }

    private CountedRun? Once(LoadedPlugin plugin, string[]? methods)
    {
        // What is printed is the host's to keep; here nobody does.
        PluginConsole console = PluginConsole.From(TextWriter.Null, TextWriter.Null, TextReader.Null, OutputCharacters);
        using PluginContext context = plugin.CreateContext(Limits, console);
        Account? account = methods is null ? null : new Account(context.Meter, Limits, methods);
        StepCounter.Account = account;
        int dot = Call?.LastIndexOf('.') ?? 0;
        CallResult result = Call is null ? context.RunEntryPoint(Args) : context.Call(Call[..dot], Call[(dot + 1)..], Args);
        return account is null ? null : new CountedRun(result, account);
    }
}

/// <summary>How a counted run ended, and its books.</summary>
internal sealed record CountedRun(CallResult Result, Account Account);
