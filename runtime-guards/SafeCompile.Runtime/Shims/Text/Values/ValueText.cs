// If this file is wrong an attacker's nested value recurses inside the base library, or runs unmetered there: this decides who makes the text of a value.
using System.Runtime.CompilerServices;
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>
/// Text of any value: what <c>value?.ToString()</c> gives under the invariant culture, or, with <c>formattable</c>, what
/// composite formatting makes of it. Primitives and small base-library values are formatted with a charge; guest types make their own text
/// (they are guarded); tuples, pairs and anonymous types are walked here with a depth count; anything else is its type's name.
/// </summary>
internal static class ValueText
{
    /// <summary>Text of a value, null for a null.</summary>
    internal static string? Of<T>(Meter m, T value, string? format = null, IFormatProvider? provider = null, bool formattable = false)
    {
        if (typeof(T) == typeof(string)) return (string?)(object?)value;
        if (!typeof(T).IsValueType) return OfObject(m, value, format, provider, formattable);
        if (typeof(T) == typeof(bool)) return (bool)(object)value! ? bool.TrueString : bool.FalseString;
        if (typeof(T) == typeof(char)) return OfChar(m, (char)(object)value!);
        if (SpanText.Has<T>())
        {
            var buffer = new TextBuffer(m);
            SpanText.Append(m, ref buffer, value, format);
            return buffer.ToText(m);
        }

        Guard.AllocLong(m, 16 + Unsafe.SizeOf<T>()); // The box; SizeOf is a JIT constant and touches no memory.
        return OfObject(m, value, format, provider, formattable);
    }

    /// <summary>Appends a value as composite formatting does; nothing for a null.</summary>
    internal static void Append<T>(Meter m, ref TextBuffer buffer, T value, string? format, IFormatProvider? provider)
    {
        if (SpanText.Has<T>()) SpanText.Append(m, ref buffer, value, format);
        else buffer.Append(m, Of(m, value, format, provider, formattable: true));
    }

    internal static string OfChar(Meter m, char value)
    {
        TextCharge.NewString(m, 1);
        return value.ToString();
    }

    private static string? OfObject(Meter m, object? value, string? format, IFormatProvider? provider, bool formattable)
    {
        if (value is null or string) return (string?)value;
        if ((m.Fuel -= 10) < 0) Guard.OutOfFuel(m);
        if (value is Enum e) return EnumText.Of(m, e, formattable ? format : null);
        if (value is ValueType && SpanText.TryOf(m, value, formattable ? format : null, out string? text)) return text;
        switch (value)
        {
            case bool b: return b ? bool.TrueString : bool.FalseString;
            case char c: return OfChar(m, c);
            case StringBuilder builder: return StringBuilderShims.ToString(m, builder);
            case StringWriter writer: return StringBuilderShims.ToString(m, writer.GetStringBuilder());
            case Version version: return VersionShims.Text(m, version);
            case ITuple tuple when tuple.GetType().Namespace == "System": return StructureText.OfTuple(m, tuple);
            case System.Globalization.CultureInfo culture: return culture.Name;
            case Type type: return Name(m, TypeFacts.Of(type));
        }

        Guard.ChargeLong(m, 20);
        TypeFacts facts = TypeFacts.Of(value.GetType());
        return facts.Kind switch
        {
            TextKind.Own when formattable && value is IFormattable f => f.ToString(format, provider),
            TextKind.Own => value.ToString(),
            TextKind.Pair => StructureText.OfPair(m, value),
            TextKind.Anonymous => StructureText.OfAnonymous(m, value),
            _ => ByName(m, value, facts),
        };
    }

    /// <summary>
    /// What the text of an object is when its own <c>ToString</c> is not asked: the name of its type, and for exceptions the message.
    /// Never the stack trace, which would tell the guest about the host.
    /// </summary>
    internal static string ByName(Meter m, object value, TypeFacts? facts = null)
    {
        facts ??= TypeFacts.Of(value.GetType());
        string name = Name(m, facts);
        if (value is not Exception exception) return name;
        string? message = ExceptionMessage.Of(m, exception);
        return string.IsNullOrEmpty(message) ? name : TextShims.Concat(m, name, ": ", message);
    }

    private static string Name(Meter m, TypeFacts facts)
    {
        TextCharge.NewString(m, facts.Name.Length);
        return facts.Name;
    }
}
