using System.Text;

namespace SafeCompile.Cli.Output;

/// <summary>Where a command reads and writes: data to <see cref="Out"/>, diagnostics and progress to <see cref="Error"/>.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, TextReader input, CancellationToken cancellation)
{
    internal TextWriter Out { get; } = output;

    internal TextWriter Error { get; } = error;

    internal TextReader In { get; } = input;

    internal CancellationToken Cancellation { get; } = cancellation;

    internal Verbosity Verbosity { get; set; } = Verbosity.Minimal;

    /// <summary>Writes a diagnostic in the MSBuild canonical form, on one line.</summary>
    internal void Report(PluginDiagnostic diagnostic) =>
        Error.WriteLine(OneLine(diagnostic.File is null ? "safec: " + diagnostic : diagnostic.ToString()));

    internal void Report(IEnumerable<PluginDiagnostic> diagnostics)
    {
        foreach (PluginDiagnostic d in diagnostics) Report(d);
    }

    /// <summary>Text that a guest may have chosen, without what would move a cursor or start a new line.</summary>
    internal static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1f') && !text.AsSpan().ContainsAnyInRange('\x7f', '\x9f')) return text;
        var clean = new StringBuilder(text.Length);
        foreach (char c in text) clean.Append(char.IsControl(c) ? ' ' : c);
        return clean.ToString();
    }
}

/// <summary>How much goes to the error stream.</summary>
internal enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>The default.</summary>
    Minimal,

    /// <summary>Also what a run used and where a result came from.</summary>
    Normal,

    /// <summary>Also stack traces of internal errors.</summary>
    Detailed,
}
