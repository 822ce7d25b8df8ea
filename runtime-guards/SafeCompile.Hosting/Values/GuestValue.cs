using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SafeCompile;

/// <summary>
/// A result that was copied out of a guest: plain host-owned data, no guest code behind any member. Immutable and thread-safe.
/// At most 16 containers deep, so that walking it recursively is safe.
/// </summary>
public sealed class GuestValue
{
    private static readonly JsonWriterOptions s_text = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private GuestValue(GuestValueKind kind, object? scalar, ImmutableArray<GuestValue> items, ImmutableArray<KeyValuePair<GuestValue, GuestValue>> entries)
    {
        Kind = kind;
        Scalar = scalar;
        Items = items;
        Entries = entries;
    }

    /// <summary>null.</summary>
    public static GuestValue Null { get; } = new(GuestValueKind.Null, null, [], []);

    /// <summary>What it is; decides which of the other properties is filled.</summary>
    public GuestValueKind Kind { get; }

    /// <summary>The bool, number, char or string in its C# type; null for containers.</summary>
    public object? Scalar { get; }

    /// <summary>Elements of a list or tuple, else empty.</summary>
    public ImmutableArray<GuestValue> Items { get; }

    /// <summary>Entries of a dictionary, else empty.</summary>
    public ImmutableArray<KeyValuePair<GuestValue, GuestValue>> Entries { get; }

    internal static GuestValue Of(GuestValueKind kind, object scalar) => new(kind, scalar, [], []);

    internal static GuestValue List(GuestValueKind kind, ImmutableArray<GuestValue> items) => new(kind, null, items, []);

    internal static GuestValue Dictionary(ImmutableArray<KeyValuePair<GuestValue, GuestValue>> entries) => new(GuestValueKind.Dictionary, null, [], entries);

    /// <summary>
    /// Writes JSON: lists and tuples as arrays, dictionaries as objects whose names are the invariant text of the keys, numbers as
    /// numbers, NaN and infinities as strings, a char as a string. A lone surrogate is written as U+FFFD.
    /// </summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (Kind)
        {
            case GuestValueKind.Null:
                writer.WriteNullValue();
                break;
            case GuestValueKind.Boolean:
                writer.WriteBooleanValue((bool)Scalar!);
                break;
            case GuestValueKind.Number:
                WriteNumber(writer);
                break;
            case GuestValueKind.Char or GuestValueKind.String:
                writer.WriteStringValue(ScalarText());
                break;
            case GuestValueKind.Dictionary:
                writer.WriteStartObject();
                foreach ((GuestValue key, GuestValue value) in Entries)
                {
                    writer.WritePropertyName(key.Scalar is null ? key.ToString() : key.ScalarText());
                    value.WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteStartArray();
                foreach (GuestValue item in Items) item.WriteTo(writer);
                writer.WriteEndArray();
                break;
        }
    }

    /// <summary>The JSON text of <see cref="WriteTo"/>.</summary>
    public override string ToString()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_text)) WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private string ScalarText() => Convert.ToString(Scalar, CultureInfo.InvariantCulture) ?? "";

    private void WriteNumber(Utf8JsonWriter writer)
    {
        bool finite = Scalar switch
        {
            double d => double.IsFinite(d),
            float f => float.IsFinite(f),
            Half h => Half.IsFinite(h),
            _ => true,
        };
        if (finite) writer.WriteRawValue(ScalarText(), skipInputValidation: true);
        else writer.WriteStringValue(ScalarText());
    }
}
