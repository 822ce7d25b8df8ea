// If this file is wrong an attacker floods the host's output or reads input that was not meant for it.
namespace SafeCompile.Runtime;

/// <summary>The console of one context. The host supplies the writers and the reader; guests reach it only through ConsoleShims.</summary>
internal sealed class GuestConsole(TextWriter output, TextWriter error, TextReader input)
{
    internal TextWriter Out { get; } = output;

    internal TextWriter Error { get; } = error;

    internal TextReader In { get; } = input;
}
