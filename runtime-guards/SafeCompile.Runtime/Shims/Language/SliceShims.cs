// If this file is wrong an attacker copies text and collections without paying.
using System.Collections.Immutable;

namespace SafeCompile.Runtime;

/// <summary><c>s[a..b]</c> on what the compiler would slice with an unmetered Substring or Slice.</summary>
public static class SliceShims
{
    /// <summary>The characters in <paramref name="range"/>; throws <see cref="ArgumentOutOfRangeException"/> as C# does.</summary>
    public static string Of(Meter m, string text, Range range)
    {
        (int offset, int length) = range.GetOffsetAndLength(text.Length);
        return StringShims.Substring(m, text, offset, length);
    }

    /// <summary>The elements in <paramref name="range"/>.</summary>
    public static ImmutableArray<T> Of<T>(Meter m, ImmutableArray<T> array, Range range)
    {
        (int offset, int length) = range.GetOffsetAndLength(array.Length);
        return ImmutableArrayShims.Slice(m, array, offset, length);
    }

    /// <summary>The elements in <paramref name="range"/>.</summary>
    public static List<T> Of<T>(Meter m, List<T> list, Range range)
    {
        (int offset, int length) = range.GetOffsetAndLength(list.Count);
        return ListShims.GetRange(m, list, offset, length);
    }

    /// <summary><c>"text"u8</c>: the bytes as an array of the context's own.</summary>
    public static byte[] Utf8(Meter m, string text)
    {
        Guard.AllocLong(m, 24 + (3L * text.Length));
        Guard.ChargeLong(m, 10 + text.Length);
        return System.Text.Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The slice of a list pattern: all but the first <paramref name="before"/> and the last <paramref name="after"/> characters. Always true.</summary>
    public static bool Take(Meter m, string? text, int before, int after, out string slice)
    {
        slice = StringShims.Substring(m, text!, before, text!.Length - before - after);
        return true;
    }

    /// <inheritdoc cref="Take(Meter, string, int, int, out string)"/>
    public static bool Take<T>(Meter m, T[]? array, int before, int after, out T[] slice)
    {
        slice = ArrayShims.Slice(m, array!, before..(array!.Length - after));
        return true;
    }

    /// <inheritdoc cref="Take(Meter, string, int, int, out string)"/>
    public static bool Take<T>(Meter m, List<T>? list, int before, int after, out List<T> slice)
    {
        slice = ListShims.GetRange(m, list!, before, list!.Count - before - after);
        return true;
    }

    /// <inheritdoc cref="Take(Meter, string, int, int, out string)"/>
    public static bool Take<T>(Meter m, ImmutableArray<T> array, int before, int after, out ImmutableArray<T> slice)
    {
        slice = ImmutableArrayShims.Slice(m, array, before, array.Length - before - after);
        return true;
    }
}
