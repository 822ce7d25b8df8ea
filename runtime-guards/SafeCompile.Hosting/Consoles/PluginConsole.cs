using System.Text;
using SafeCompile.Hosting;
using SafeCompile.Runtime;

namespace SafeCompile;

/// <summary>
/// The console of a context. Output and error share one cap in characters; a guest that writes more is stopped with
/// <see cref="TrapCode.AllocationLimitExceeded"/>, and what it had written before stays. Lines end in \n on every system.
/// Not thread-safe: use it in one context at a time.
/// </summary>
public sealed class PluginConsole
{
    private readonly StringBuilder? _captured;

    private PluginConsole(TextWriter output, TextWriter error, TextReader input, long maxChars, StringBuilder? captured)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxChars);
        var quota = new OutputQuota(maxChars);
        _captured = captured;
        Guest = new GuestConsole(new CappedWriter(output, quota), new CappedWriter(error, quota), input);
    }

    /// <summary>What the guest wrote so far, output and error interleaved; empty unless made by <see cref="Capture"/>.</summary>
    public string Output => _captured?.ToString() ?? "";

    internal GuestConsole Guest { get; }

    /// <summary>Collects up to <paramref name="maxChars"/> characters in memory; the input is <paramref name="input"/>.</summary>
    public static PluginConsole Capture(int maxChars, string input = "")
    {
        var text = new StringBuilder();
        var writer = new StringWriter(text);
        return new PluginConsole(writer, writer, new StringReader(input), maxChars, text);
    }

    /// <summary>
    /// Passes up to <paramref name="maxChars"/> characters on to the host's writers, and reads from the host's reader. They are
    /// called while guest code waits: they must not call back into a guest. What they throw arrives in the guest.
    /// </summary>
    public static PluginConsole From(TextWriter output, TextWriter error, TextReader input, long maxChars)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(input);
        return new PluginConsole(output, error, input, maxChars, null);
    }
}
