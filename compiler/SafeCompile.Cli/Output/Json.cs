using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SafeCompile.Cli.Output;

/// <summary>JSON for machines: one object, members in a fixed order, written without reflection.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object and a line end.</summary>
    internal static void WriteObject(TextWriter output, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    /// <summary>One object as text, without a line end.</summary>
    internal static string Object(Action<Utf8JsonWriter> members)
    {
        using var text = new StringWriter();
        WriteObject(text, members);
        return text.ToString().TrimEnd('\n');
    }

    internal static void WriteDiagnostics(Utf8JsonWriter json, IEnumerable<PluginDiagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (PluginDiagnostic d in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("id", d.Id);
            json.WriteString("severity", Severity(d));
            json.WriteString("file", d.File);
            json.WriteNumber("line", d.Line);
            json.WriteNumber("column", d.Column);
            json.WriteString("message", d.Message);
            if (d.Gap is not null) json.WriteString("symbol", d.Gap.Symbol);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static string Severity(PluginDiagnostic d) => d.Severity switch
    {
        PluginSeverity.Error => "error",
        PluginSeverity.Warning => "warning",
        _ => "info",
    };
}
