// If this file is wrong a line about one type is read as one about another.
using System.Collections.Concurrent;
using System.Text;

namespace SafeCompile.Verification;

/// <summary>
/// What is known of the types of the shared framework and of SafeCompile.Runtime: lines of <c>framework-types.txt</c>, sorted by name,
/// made from the pinned reference assemblies and checked in (a test compares). See <see cref="FactText"/> for the form of a line.
/// </summary>
internal static class FactTable
{
    private static readonly Lazy<byte[]> s_bytes = new(Read);

    // Lines that were asked for. The table does not change, and names that are not in it are not kept, so no image can make it grow or wrong.
    private static readonly ConcurrentDictionary<string, string[]> s_fields = new(StringComparer.Ordinal);

    /// <summary>The fields of the line of a type, or null.</summary>
    internal static string[]? Fields(string fullName) =>
        s_fields.TryGetValue(fullName, out string[]? known) ? known : Line(fullName) is { } line ? s_fields.GetOrAdd(fullName, line.Split('|')) : null;

    /// <summary>The line of a type, or null. Binary search: nothing is parsed before it is needed.</summary>
    internal static string? Line(string fullName)
    {
        ReadOnlySpan<byte> text = s_bytes.Value;
        byte[] name = Encoding.UTF8.GetBytes(fullName);
        int low = 0, high = text.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            int start = text[..middle].LastIndexOf((byte)'\n') + 1;
            int length = text[start..].IndexOf((byte)'\n');
            if (length < 0) length = text.Length - start;
            ReadOnlySpan<byte> line = text.Slice(start, length);
            int bar = line.IndexOf((byte)'|');
            if (bar < 0) throw new InvalidOperationException("framework-types.txt has a line without fields");
            int order = name.AsSpan().SequenceCompareTo(line[..bar]);
            if (order == 0) return Encoding.UTF8.GetString(line);
            if (order < 0) high = start;
            else low = Math.Min(start + length + 1, text.Length);
        }

        return null;
    }

    private static byte[] Read()
    {
        using Stream stream = typeof(FactTable).Assembly.GetManifestResourceStream("framework-types.txt")
            ?? throw new InvalidOperationException("framework-types.txt is not embedded");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
