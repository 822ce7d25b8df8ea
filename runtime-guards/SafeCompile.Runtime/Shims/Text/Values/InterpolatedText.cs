// If this file is wrong an attacker makes text without paying: alignments and precisions amplify, so both are charged before they are applied.
namespace SafeCompile.Runtime;

/// <summary>
/// An interpolated string under construction; the same text as C#'s interpolation under the invariant culture. Each call is charged before
/// it grows the text. Not thread-safe; finished by <see cref="Text"/>, after which every call throws <see cref="NullReferenceException"/>.
/// </summary>
public sealed class InterpolatedText
{
    private readonly Meter _meter;
    private TextBuffer _buffer;

    internal InterpolatedText(Meter m)
    {
        _meter = m;
        _buffer = new TextBuffer(m);
    }

    /// <summary>Appends a literal part, already unescaped.</summary>
    public InterpolatedText Literal(string text)
    {
        _buffer.Append(_meter, text);
        return this;
    }

    /// <summary><c>{value}</c>.</summary>
    public InterpolatedText Hole<T>(T value)
    {
        ValueText.Append(_meter, ref _buffer, value, null, null);
        return this;
    }

    /// <summary><c>{value,alignment}</c>.</summary>
    public InterpolatedText Hole<T>(T value, int alignment) => Hole(value, alignment, null);

    /// <summary><c>{value,alignment:format}</c>; alignment 0 is none.</summary>
    public InterpolatedText Hole<T>(T value, int alignment, string? format)
    {
        int start = _buffer.Length;
        ValueText.Append(_meter, ref _buffer, value, format, null);
        _buffer.Align(_meter, start, alignment);
        return this;
    }

    /// <summary><c>{value}</c> of a string.</summary>
    public InterpolatedText Hole(string? value)
    {
        _buffer.Append(_meter, value);
        return this;
    }

    /// <summary><c>{value,alignment}</c> of a string.</summary>
    public InterpolatedText Hole(string? value, int alignment) => Hole((ReadOnlySpan<char>)value, alignment);

    /// <summary><c>{value,alignment:format}</c> of a string, which ignores the format.</summary>
    public InterpolatedText Hole(string? value, int alignment, string? format) => Hole((ReadOnlySpan<char>)value, alignment);

    /// <summary><c>{value}</c> of a span.</summary>
    public InterpolatedText Hole(ReadOnlySpan<char> value)
    {
        _buffer.Append(_meter, value);
        return this;
    }

    /// <summary><c>{value,alignment}</c> of a span.</summary>
    public InterpolatedText Hole(ReadOnlySpan<char> value, int alignment)
    {
        int start = _buffer.Length;
        _buffer.Append(_meter, value);
        _buffer.Align(_meter, start, alignment);
        return this;
    }

    /// <summary><c>{value,alignment:format}</c> of a span, which ignores the format.</summary>
    public InterpolatedText Hole(ReadOnlySpan<char> value, int alignment, string? format) => Hole(value, alignment);

    /// <summary><c>{value}</c> of a writable span.</summary>
    public InterpolatedText Hole(Span<char> value) => Hole((ReadOnlySpan<char>)value);

    /// <summary>The finished string.</summary>
    public string Text() => _buffer.ToText(_meter);
}
