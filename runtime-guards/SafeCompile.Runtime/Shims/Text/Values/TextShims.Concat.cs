// If this file is wrong an attacker doubles a string for nothing, thirty times.
namespace SafeCompile.Runtime;

public static partial class TextShims
{
    /// <summary><c>a + b</c>. Like <see cref="string.Concat(string, string)"/> it returns an operand itself when the other is empty.</summary>
    public static string Concat(Meter m, string? a, string? b)
    {
        TextCharge.NewString(m, Length(a) + Length(b));
        return string.Concat(a, b);
    }

    /// <summary><c>a + b + c</c>.</summary>
    public static string Concat(Meter m, string? a, string? b, string? c)
    {
        TextCharge.NewString(m, Length(a) + Length(b) + Length(c));
        return string.Concat(a, b, c);
    }

    /// <summary><c>a + b + c + d</c>.</summary>
    public static string Concat(Meter m, string? a, string? b, string? c, string? d)
    {
        TextCharge.NewString(m, Length(a) + Length(b) + Length(c) + Length(d));
        return string.Concat(a, b, c, d);
    }

    /// <summary>Five and more operands.</summary>
    public static string Concat(Meter m, string?[] parts)
    {
        TextCharge.NewString(m, TotalLength(m, parts));
        return string.Concat(parts);
    }

    /// <summary>Sum of the lengths; charges the walk over the parts.</summary>
    internal static long TotalLength(Meter m, ReadOnlySpan<string?> parts)
    {
        Guard.ChargeLong(m, 2L * parts.Length);
        long length = 0;
        foreach (string? part in parts) length += Length(part);
        return length;
    }

    private static long Length(string? text) => text is null ? 0 : text.Length;
}
