// If this file is wrong an attacker makes text without paying: the passes turn every string `+` and every interpolation into these calls.
namespace SafeCompile.Runtime;

/// <summary>What string concatenation and interpolation become. Costs: see <see cref="TextCharge"/>.</summary>
public static partial class TextShims
{
    /// <summary>Starts an interpolated string: <c>$"a{b}"</c> ⇒ <c>Interpolate(m).Literal("a").Hole(b).Text()</c>.</summary>
    public static InterpolatedText Interpolate(Meter m) => new(m);

    /// <summary>What <c>+</c> makes of an operand that is not a string: <c>value?.ToString()</c>, invariant. The empty string for a null.</summary>
    public static string Text<T>(Meter m, T value) => ValueText.Of(m, value) ?? "";

    /// <inheritdoc cref="Text{T}(Meter, T)"/>
    public static string Text(Meter m, string? value) => value ?? "";

    /// <inheritdoc cref="Text{T}(Meter, T)"/>
    public static string Text(Meter m, ReadOnlySpan<char> value)
    {
        TextCharge.NewString(m, value.Length);
        return value.ToString();
    }

    /// <inheritdoc cref="Text{T}(Meter, T)"/>
    public static string Text(Meter m, Span<char> value) => Text(m, (ReadOnlySpan<char>)value);

    /// <summary><c>string.Create(provider, $"…")</c>: the text is finished; the culture is the invariant one whatever the provider says.</summary>
    public static string Create(Meter m, IFormatProvider? provider, string handler) => handler;

    /// <summary>
    /// <c>base.ToString()</c> where the base is <see cref="object"/>, <see cref="ValueType"/> or <see cref="Exception"/>: the type's name, and
    /// the message of an exception. Never calls an override, which would call back here.
    /// </summary>
    public static string BaseText(Meter m, object self)
    {
        ArgumentNullException.ThrowIfNull(self);
        Guard.ChargeLong(m, 30);
        return ValueText.ByName(m, self);
    }
}
