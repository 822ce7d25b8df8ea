// If this file is wrong an attacker amplifies a short format string into a long text, or hangs the parser.
namespace SafeCompile.Runtime;

/// <summary>
/// Composite formatting, <c>"{0,10:F2}"</c>: our own reading of the format, so that every part is charged before it grows the text. Same grammar,
/// limits and exceptions as .NET (index and width below 1,000,000; FormatException otherwise).
/// </summary>
internal static class FormatString
{
    private const int Limit = 1_000_000;

    internal static string Of(Meter m, IFormatProvider? provider, string format, ReadOnlySpan<object?> args)
    {
        ArgumentNullException.ThrowIfNull(format);
        var buffer = new TextBuffer(m);
        Append(m, ref buffer, provider, format, args);
        return buffer.ToText(m);
    }

    internal static void Append(Meter m, ref TextBuffer buffer, IFormatProvider? provider, string format, ReadOnlySpan<object?> args)
    {
        TextCharge.Walk(m, format.Length);
        int at = 0;
        while (at < format.Length)
        {
            int brace = format.AsSpan(at).IndexOfAny('{', '}');
            if (brace < 0)
            {
                buffer.Append(m, format.AsSpan(at));
                return;
            }

            buffer.Append(m, format.AsSpan(at, brace));
            at += brace + 1;
            if (at >= format.Length) throw Malformed();
            if (format[at] == format[at - 1])
            {
                buffer.Append(m, format[at++]);
                continue;
            }

            if (format[at - 1] == '}') throw Malformed();
            at = Hole(m, ref buffer, provider, format, at, args);
        }
    }

    private static int Hole(Meter m, ref TextBuffer buffer, IFormatProvider? provider, string format, int at, ReadOnlySpan<object?> args)
    {
        Guard.ChargeLong(m, 20);
        if (!char.IsAsciiDigit(At(format, at))) throw Malformed();
        int index = Number(format, ref at);
        SkipSpaces(format, ref at);
        int width = 0;
        if (At(format, at) == ',')
        {
            at++;
            SkipSpaces(format, ref at);
            bool left = At(format, at) == '-';
            if (left) at++;
            if (!char.IsAsciiDigit(At(format, at))) throw Malformed();
            width = Number(format, ref at);
            if (left) width = -width;
            SkipSpaces(format, ref at);
        }

        string? itemFormat = null;
        if (At(format, at) == ':')
        {
            int start = ++at;
            while (At(format, at) != '}')
            {
                if (format[at] == '{') throw Malformed();
                at++;
            }

            if (at > start)
            {
                TextCharge.NewString(m, at - start);
                itemFormat = format[start..at];
            }
        }

        if (At(format, at) != '}') throw Malformed();
        if (index >= args.Length)
            throw new FormatException("Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
        int begin = buffer.Length;
        ValueText.Append(m, ref buffer, args[index], itemFormat, provider);
        buffer.Align(m, begin, width);
        return at + 1;
    }

    private static int Number(string format, ref int at)
    {
        int n = 0;
        do n = n * 10 + (format[at++] - '0');
        while (char.IsAsciiDigit(At(format, at)) && n < Limit);
        return n;
    }

    private static void SkipSpaces(string format, ref int at)
    {
        while (At(format, at) == ' ') at++;
    }

    private static char At(string format, int at) => at < format.Length ? format[at] : throw Malformed();

    private static FormatException Malformed() => new("Input string was not in a correct format.");
}
