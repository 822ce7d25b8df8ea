// If this file is wrong an attacker grows a text without paying, or reads what another tenant left in a recycled buffer.
using System.Diagnostics;

namespace SafeCompile.Runtime;

/// <summary>
/// A growing text. Growth is charged before it happens. The first characters live in an array that the thread recycles; it is taken off
/// its stack while in use, so that no two texts ever share it, and only written parts are ever read. Not thread-safe.
/// </summary>
[DebuggerDisplay("{Written}")]
internal struct TextBuffer
{
    private const int FirstLength = 256;
    private const int SpareLimit = 4096;

    // Texts are made inside texts (an element's text while its tuple's is being made), rarely more than a few deep.
    private const int SpareCount = 4;

    [ThreadStatic] private static char[]?[]? s_spares;
    [ThreadStatic] private static int s_spare;

    private char[]? _chars;
    private int _length;
    private int _paid;

    internal TextBuffer(Meter m)
    {
        // The same price whether or not the thread has a spare array, so that the charge does not depend on earlier tenants.
        Guard.AllocLong(m, 64);
        Guard.ChargeLong(m, 15);
        _chars = s_spare > 0 ? s_spares![--s_spare]! : new char[FirstLength];
        _paid = FirstLength;
    }

    internal readonly int Length => _length;

    internal readonly ReadOnlySpan<char> Written => _chars.AsSpan(0, _length);

    internal void Append(Meter m, char c)
    {
        if ((m.Fuel -= 2) < 0) Guard.OutOfFuel(m);
        if (_length >= _paid) Reserve(m, 1);
        _chars![_length++] = c;
    }

    internal void Append(Meter m, ReadOnlySpan<char> text)
    {
        Reserve(m, text.Length);
        Guard.ChargeLong(m, (text.Length >> 2) + 5);
        text.CopyTo(_chars.AsSpan(_length));
        _length += text.Length;
    }

    internal void Append(Meter m, char c, int count)
    {
        Reserve(m, count);
        Guard.ChargeLong(m, (count >> 2) + 5);
        _chars.AsSpan(_length, count).Fill(c);
        _length += count;
    }

    /// <summary>Formats a value in place; <paramref name="bound"/> is the most characters that it can become.</summary>
    internal void Append<T>(Meter m, T value, long bound, ReadOnlySpan<char> format, IFormatProvider provider)
        where T : ISpanFormattable
    {
        Reserve(m, bound);
        if (!value.TryFormat(_chars.AsSpan(_length), out int written, format, provider))
            throw new InvalidOperationException("The length of a formatted " + typeof(T).Name + " was underestimated.");
        _length += written;
    }

    /// <summary>Pads what was appended since <paramref name="start"/> to the width, at the right for negative widths, as composite formatting does.</summary>
    internal void Align(Meter m, int start, int alignment)
    {
        long missing = Math.Abs((long)alignment) - (_length - start);
        if (missing <= 0 || alignment == int.MinValue) return; // .NET's own negation of MinValue overflows: it pads nothing.
        Reserve(m, missing);
        Guard.ChargeLong(m, ((_length - start + missing) >> 2) + 5);
        int n = (int)missing;
        if (alignment > 0)
        {
            _chars.AsSpan(start, _length - start).CopyTo(_chars.AsSpan(start + n));
            _chars.AsSpan(start, n).Fill(' ');
        }
        else
        {
            _chars.AsSpan(_length, n).Fill(' ');
        }

        _length += n;
    }

    /// <summary>Makes room for <paramref name="count"/> more characters, charged by the doubled size.</summary>
    internal void Reserve(Meter m, long count)
    {
        long needed = _length + count;
        if (needed <= _paid) return;
        long paid = _paid;
        while (paid < needed) paid *= 2;
        TextCharge.NewChars(m, paid);
        _paid = (int)paid;
        if (_chars!.Length < _paid) Array.Resize(ref _chars, _paid);
    }

    /// <summary>The text as a new, charged string; gives the array back.</summary>
    internal string ToText(Meter m)
    {
        TextCharge.NewString(m, _length);
        string text = new(_chars!, 0, _length);
        Drop();
        return text;
    }

    /// <summary>Gives the array back without making a string.</summary>
    internal void Drop()
    {
        if (_chars is { Length: <= SpareLimit } && s_spare < SpareCount) (s_spares ??= new char[]?[SpareCount])[s_spare++] = _chars;
        _chars = null;
    }
}
