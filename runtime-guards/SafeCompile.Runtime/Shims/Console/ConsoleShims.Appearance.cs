// If this file is wrong an attacker changes the terminal of the host process.
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>
/// Colours, title, cursor and encodings of a terminal. A guest's console is a text, so they are accepted and do nothing, as in plain .NET
/// when the output goes to a file.
/// </summary>
public static partial class ConsoleShims
{
    [Shim("M:System.Console.get_ForegroundColor")]
    public static ConsoleColor GetForegroundColor(Meter m) => Nothing(m, ConsoleColor.Gray);

    [Shim("M:System.Console.set_ForegroundColor(System.ConsoleColor)")]
    public static ConsoleColor SetForegroundColor(Meter m, ConsoleColor value) => Nothing(m, value);

    [Shim("M:System.Console.get_BackgroundColor")]
    public static ConsoleColor GetBackgroundColor(Meter m) => Nothing(m, ConsoleColor.Black);

    [Shim("M:System.Console.set_BackgroundColor(System.ConsoleColor)")]
    public static ConsoleColor SetBackgroundColor(Meter m, ConsoleColor value) => Nothing(m, value);

    [Shim("M:System.Console.ResetColor")]
    public static void ResetColor(Meter m) => Nothing(m, 0);

    [Shim("M:System.Console.Clear")]
    public static void Clear(Meter m) => Nothing(m, 0);

    [Shim("M:System.Console.Beep")]
    public static void Beep(Meter m) => Nothing(m, 0);

    [Shim("M:System.Console.set_Title(System.String)")]
    public static string SetTitle(Meter m, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Nothing(m, value);
    }

    [Shim("M:System.Console.set_CursorVisible(System.Boolean)")]
    public static bool SetCursorVisible(Meter m, bool value) => Nothing(m, value);

    [Shim("M:System.Console.get_OutputEncoding")]
    [Shim("M:System.Console.get_InputEncoding")]
    public static Encoding GetEncoding(Meter m) => Nothing(m, Encoding.UTF8);

    [Shim("M:System.Console.set_OutputEncoding(System.Text.Encoding)")]
    [Shim("M:System.Console.set_InputEncoding(System.Text.Encoding)")]
    public static Encoding SetEncoding(Meter m, Encoding value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Nothing(m, value);
    }

    private static T Nothing<T>(Meter m, T value)
    {
        Guard.ChargeLong(m, 20);
        return value;
    }
}
