// If this file is wrong an attacker learns the host's time zone, and results differ from machine to machine.
namespace SafeCompile.Runtime;

/// <summary>
/// Text of <see cref="DateTime"/> in a world whose local time zone is UTC. Three format letters would ask the machine for its zone:
/// <c>z</c>, <c>K</c> (also inside <c>O</c>) and <c>U</c>.
/// </summary>
internal static class DateText
{
    internal static void Append(Meter m, ref TextBuffer buffer, DateTime value, string? format)
    {
        if (string.IsNullOrEmpty(format) || value.Kind == DateTimeKind.Utc || !AsksForZone(format, value.Kind))
            NumberText.Append(m, ref buffer, value, format);
        else if (format == "U")
            NumberText.Append(m, ref buffer, DateTime.SpecifyKind(value, DateTimeKind.Utc), format);
        else
            NumberText.Append(m, ref buffer, new DateTimeOffset(value.Ticks, TimeSpan.Zero), format);
    }

    private static bool AsksForZone(string format, DateTimeKind kind)
    {
        if (format is "U") return true;
        if (format is "o" or "O") return kind == DateTimeKind.Local;
        return format.Contains('z', StringComparison.Ordinal) || (kind == DateTimeKind.Local && format.Contains('K', StringComparison.Ordinal));
    }
}
