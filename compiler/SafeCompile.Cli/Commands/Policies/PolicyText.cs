using System.Text;
using System.Text.Json;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary>
/// Adds entries to the arrays of a policy file as text, so that its comments and its layout stay. Where an array ends is what the JSON
/// reader says, not what a search finds: brackets in comments and strings are none.
/// </summary>
internal static class PolicyText
{
    private static readonly JsonReaderOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The text with <paramref name="entries"/>, each the JSON of one element, at the end of the array <paramref name="member"/> of the root object.</summary>
    internal static string Append(string text, string member, IReadOnlyList<string> entries)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        (int end, int last, bool array) = Find(bytes, member);
        string elements = string.Join(",\n", entries.Select(e => "    " + e));
        string insertion = array ? (last < 0 ? "\n" : ",\n") + elements : (last < 0 ? "\n" : ",\n") + $"  \"{member}\": [\n{elements}\n  ]";

        // After the last token of the array, before the comments that may follow it; a trailing comma that was there serves as ours.
        int at = last < 0 ? OpeningEnd(bytes, end) : last;
        int comma = NextComma(bytes, at, end);
        if (comma >= 0) (at, insertion) = (comma + 1, insertion.TrimStart(','));
        bool closes = !bytes.AsSpan(at, end - at).Contains((byte)'\n');
        return Encoding.UTF8.GetString(bytes, 0, at) + insertion + (closes ? array ? "\n  " : "\n" : "") + Encoding.UTF8.GetString(bytes, at, bytes.Length - at);
    }

    // Offsets of the closing bracket of the member's array and of the end of its last element (-1: empty). Without the member: of the
    // root's closing brace and the end of its last value.
    private static (int End, int Last, bool Array) Find(byte[] bytes, string member)
    {
        var reader = new Utf8JsonReader(bytes, s_options);
        int rootLast = -1;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool wanted = reader.ValueTextEquals(member);
            reader.Read();
            if (wanted && reader.TokenType == JsonTokenType.StartArray)
            {
                int last = -1;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    reader.Skip();
                    last = (int)reader.BytesConsumed;
                }

                return ((int)reader.TokenStartIndex, last, true);
            }

            reader.Skip();
            rootLast = (int)reader.BytesConsumed;
        }

        return ((int)reader.TokenStartIndex, rootLast, false);
    }

    // For an empty array or object: behind its opening bracket, which is the last one before the closing one outside of comments.
    private static int OpeningEnd(byte[] bytes, int end)
    {
        var reader = new Utf8JsonReader(bytes.AsSpan(0, end), isFinalBlock: false, new JsonReaderState(s_options));
        int opened = 0;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) opened = (int)reader.BytesConsumed;
        }

        return opened;
    }

    private static int NextComma(byte[] bytes, int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (bytes[i] == ',') return i;
            if (bytes[i] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return -1;
        }

        return -1;
    }
}
