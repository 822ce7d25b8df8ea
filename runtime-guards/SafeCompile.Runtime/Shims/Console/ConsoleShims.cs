// If this file is wrong an attacker reaches the real console of the host process instead of the writers that the host gave this context.
namespace SafeCompile.Runtime;

/// <summary>
/// <see cref="Console"/> as guests see it: the writers and the reader of their context. Each call costs 50 fuel and 2 per character.
/// Throws <see cref="InvalidOperationException"/> when the host gave the context no console. How much output is kept is up to the host's writer.
/// </summary>
public static partial class ConsoleShims
{
    [Shim("M:System.Console.get_Out")]
    public static TextWriter GetOut(Meter m)
    {
        Guard.ChargeLong(m, 5);
        return LentWriter.Of(Of(m).Out);
    }

    [Shim("M:System.Console.get_Error")]
    public static TextWriter GetError(Meter m)
    {
        Guard.ChargeLong(m, 5);
        return LentWriter.Of(Of(m).Error);
    }

    [Shim("M:System.Console.get_In")]
    public static TextReader GetIn(Meter m)
    {
        Guard.ChargeLong(m, 5);
        return LentReader.Of(Of(m).In);
    }

    [Shim("M:System.Console.Read")]
    public static int Read(Meter m) => TextReaderShims.Read(m, Of(m).In);

    [Shim("M:System.Console.ReadLine")]
    public static string? ReadLine(Meter m) => TextReaderShims.ReadLine(m, Of(m).In);

    [Shim("M:System.Environment.get_NewLine")]
    public static string GetNewLine(Meter m)
    {
        Guard.ChargeLong(m, 1);
        return "\n"; // The same on every machine.
    }

    private static TextWriter Out(Meter m) => Of(m).Out;

    private static GuestConsole Of(Meter m) => m.Console ?? throw new InvalidOperationException("The policy gives this guest no console.");
}
