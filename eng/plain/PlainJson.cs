using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SafeCompile.Plain;

/// <summary>The result in the words of <c>safec run --format json</c>, as far as plain C# knows them.</summary>
internal static class PlainJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object: outcome, values, output, message. Throws <see cref="NotSupportedException"/> for a value that is not data.</summary>
    public static string Write(PlainResult result) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("outcome", result.Exception is null ? "completed" : "threw");
        json.WriteStartArray("values");
        if (result.Exception is null)
            Value(json, result.Value);
        json.WriteEndArray();
        json.WriteString("output", result.Output);
        json.WriteString("message", result.Exception?.Message);
        json.WriteEndObject();
    });

    /// <summary>One value as compact JSON: null, bool, numbers, char, string, and arrays or lists of these.</summary>
    public static string Write(object? value) => Write(json => Value(json, value));

    private static string Write(Action<Utf8JsonWriter> body)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options))
            body(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool b: json.WriteBooleanValue(b); break;
            case byte or sbyte or short or ushort or int or long: json.WriteNumberValue(Convert.ToInt64(value, null)); break;
            case uint or ulong: json.WriteNumberValue(Convert.ToUInt64(value, null)); break;
            case float f: json.WriteNumberValue(f); break;
            case double d: json.WriteNumberValue(d); break;
            case decimal m: json.WriteNumberValue(m); break;
            case char or string: json.WriteStringValue(value.ToString()); break;
            case IList items:
                json.WriteStartArray();
                foreach (object? item in items)
                    Value(json, item);
                json.WriteEndArray();
                break;
            default: throw new NotSupportedException($"a {value.GetType()} cannot be compared as JSON; return data");
        }
    }
}
