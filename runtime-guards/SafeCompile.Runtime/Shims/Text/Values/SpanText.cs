// If this file is wrong an attacker formats a value of the base library without its charge.
using System.Numerics;
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>
/// The base-library value types that format themselves into a span without calling anybody: one list, once for values whose type is
/// known when the code is compiled (every test below is then a constant) and once for boxes.
/// </summary>
internal static class SpanText
{
    internal static bool Has<T>() =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(double) || typeof(T) == typeof(uint)
        || typeof(T) == typeof(ulong) || typeof(T) == typeof(float) || typeof(T) == typeof(decimal) || typeof(T) == typeof(byte)
        || typeof(T) == typeof(sbyte) || typeof(T) == typeof(short) || typeof(T) == typeof(ushort) || typeof(T) == typeof(nint)
        || typeof(T) == typeof(nuint) || typeof(T) == typeof(Int128) || typeof(T) == typeof(UInt128) || typeof(T) == typeof(Half)
        || typeof(T) == typeof(BigInteger) || typeof(T) == typeof(Guid) || typeof(T) == typeof(DateTime) || typeof(T) == typeof(TimeSpan)
        || typeof(T) == typeof(DateTimeOffset) || typeof(T) == typeof(DateOnly) || typeof(T) == typeof(TimeOnly);

    /// <summary>Appends a value of a type that <see cref="Has{T}"/> names.</summary>
    internal static void Append<T>(Meter m, ref TextBuffer buffer, T value, string? format)
    {
        if (typeof(T) == typeof(int)) NumberText.Append(m, ref buffer, (int)(object)value!, format);
        else if (typeof(T) == typeof(long)) NumberText.Append(m, ref buffer, (long)(object)value!, format);
        else if (typeof(T) == typeof(double)) NumberText.Append(m, ref buffer, (double)(object)value!, format);
        else if (typeof(T) == typeof(uint)) NumberText.Append(m, ref buffer, (uint)(object)value!, format);
        else if (typeof(T) == typeof(ulong)) NumberText.Append(m, ref buffer, (ulong)(object)value!, format);
        else if (typeof(T) == typeof(float)) NumberText.Append(m, ref buffer, (float)(object)value!, format);
        else if (typeof(T) == typeof(decimal)) NumberText.Append(m, ref buffer, (decimal)(object)value!, format);
        else if (typeof(T) == typeof(byte)) NumberText.Append(m, ref buffer, (byte)(object)value!, format);
        else if (typeof(T) == typeof(sbyte)) NumberText.Append(m, ref buffer, (sbyte)(object)value!, format);
        else if (typeof(T) == typeof(short)) NumberText.Append(m, ref buffer, (short)(object)value!, format);
        else if (typeof(T) == typeof(ushort)) NumberText.Append(m, ref buffer, (ushort)(object)value!, format);
        else if (typeof(T) == typeof(nint)) NumberText.Append(m, ref buffer, (nint)(object)value!, format);
        else if (typeof(T) == typeof(nuint)) NumberText.Append(m, ref buffer, (nuint)(object)value!, format);
        else if (typeof(T) == typeof(Int128)) NumberText.Append(m, ref buffer, (Int128)(object)value!, format);
        else if (typeof(T) == typeof(UInt128)) NumberText.Append(m, ref buffer, (UInt128)(object)value!, format);
        else if (typeof(T) == typeof(Half)) NumberText.Append(m, ref buffer, (Half)(object)value!, format);
        else if (typeof(T) == typeof(BigInteger)) BigIntegerText.Append(m, ref buffer, (BigInteger)(object)value!, format);
        else if (typeof(T) == typeof(Guid)) NumberText.Append(m, ref buffer, (Guid)(object)value!, format);
        else if (typeof(T) == typeof(DateTime)) DateText.Append(m, ref buffer, (DateTime)(object)value!, format);
        else if (typeof(T) == typeof(DateTimeOffset)) NumberText.Append(m, ref buffer, (DateTimeOffset)(object)value!, format);
        else if (typeof(T) == typeof(TimeSpan)) NumberText.Append(m, ref buffer, (TimeSpan)(object)value!, format);
        else if (typeof(T) == typeof(DateOnly)) NumberText.Append(m, ref buffer, (DateOnly)(object)value!, format);
        else NumberText.Append(m, ref buffer, (TimeOnly)(object)value!, format);
    }

    /// <summary>The text of a box of one of these types; false for any other object.</summary>
    internal static bool TryOf(Meter m, object value, string? format, out string? text)
    {
        text = value switch
        {
            int v => ValueText.Of(m, v, format),
            long v => ValueText.Of(m, v, format),
            double v => ValueText.Of(m, v, format),
            uint v => ValueText.Of(m, v, format),
            ulong v => ValueText.Of(m, v, format),
            float v => ValueText.Of(m, v, format),
            decimal v => ValueText.Of(m, v, format),
            byte v => ValueText.Of(m, v, format),
            sbyte v => ValueText.Of(m, v, format),
            short v => ValueText.Of(m, v, format),
            ushort v => ValueText.Of(m, v, format),
            nint v => ValueText.Of(m, v, format),
            nuint v => ValueText.Of(m, v, format),
            Int128 v => ValueText.Of(m, v, format),
            UInt128 v => ValueText.Of(m, v, format),
            Half v => ValueText.Of(m, v, format),
            BigInteger v => ValueText.Of(m, v, format),
            Guid v => ValueText.Of(m, v, format),
            DateTime v => ValueText.Of(m, v, format),
            DateTimeOffset v => ValueText.Of(m, v, format),
            TimeSpan v => ValueText.Of(m, v, format),
            DateOnly v => ValueText.Of(m, v, format),
            TimeOnly v => ValueText.Of(m, v, format),
            Index v => Small(m, v.ToString()),
            Range v => Small(m, v.ToString()),
            Rune v => Small(m, v.ToString()),
            _ => VectorText.TryOf(m, value, format),
        };
        return text is not null;
    }

    /// <summary>A text of at most two dozen characters, which is cheaper to make than to predict.</summary>
    private static string Small(Meter m, string text)
    {
        TextCharge.NewString(m, text.Length);
        return text;
    }
}
