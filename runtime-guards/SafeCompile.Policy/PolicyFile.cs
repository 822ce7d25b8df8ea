using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeCompile;

/// <summary>
/// The shape of <c>safec.policy.json</c>, one to one. Unknown members are refused, comments are allowed.
/// The schema is <c>docs/policy.schema.json</c>.
/// </summary>
internal sealed class PolicyFile
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    public int Version { get; set; } = 1;

    public string? Name { get; set; }

    public List<string> Extends { get; set; } = [];

    public List<TypeGroup> Types { get; set; } = [];

    public List<SymbolEntry> Allow { get; set; } = [];

    public List<SymbolEntry> Deny { get; set; } = [];

    public List<TrustEntry> Trust { get; set; } = [];

    public List<ReasonEntry> Reasons { get; set; } = [];

    public LimitsEntry? Limits { get; set; }

    public bool? DeadlinePolls { get; set; }

    /// <summary>Caps by name; <see cref="CompileLimits"/> says which there are, and checks them.</summary>
    public Dictionary<string, JsonElement>? Compile { get; set; }

    /// <summary>All permissions of one base-library type; member IDs are relative to it: <c>M:Abs(System.Int32)</c>.</summary>
    internal sealed class TypeGroup
    {
        public string Type { get; set; } = "";

        public List<string> Uses { get; set; } = [];

        public List<string> Direct { get; set; } = [];

        public List<string> Metered { get; set; } = [];

        public string? Reason { get; set; }
    }

    internal sealed class SymbolEntry
    {
        public string Symbol { get; set; } = "";

        public List<string>? Uses { get; set; }

        public ChargeEntry? Charge { get; set; }

        public string? Reason { get; set; }
    }

    internal sealed class ChargeEntry
    {
        public int Fuel { get; set; }

        public int Bytes { get; set; }
    }

    internal sealed class TrustEntry
    {
        public string Assembly { get; set; } = "";

        public string Sha256 { get; set; } = "";

        public string? Path { get; set; }

        public string? Source { get; set; }

        public string? Package { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>Why a direct member may reach what <c>safec policy derive</c> finds that it reaches.</summary>
    internal sealed class ReasonEntry
    {
        public List<string> Reaches { get; set; } = [];

        public List<string> Of { get; set; } = [];

        public string Reason { get; set; } = "";
    }

    internal sealed class LimitsEntry
    {
        public long? Fuel { get; set; }

        public int? CallDepth { get; set; }

        public long? AllocatedBytes { get; set; }
    }
}

/// <summary>Reads an entry written as a bare symbol string or as an object.</summary>
internal sealed class SymbolEntryConverter : JsonConverter<PolicyFile.SymbolEntry>
{
    public override PolicyFile.SymbolEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new() { Symbol = reader.GetString()! }
            : JsonSerializer.Deserialize(ref reader, PolicyJson.Default.SymbolEntryBody)!.ToEntry();

    public override void Write(Utf8JsonWriter writer, PolicyFile.SymbolEntry value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}

/// <summary>The object form of a <see cref="PolicyFile.SymbolEntry"/>; a type of its own so that the converter does not call itself.</summary>
internal sealed class SymbolEntryBody
{
    public string Symbol { get; set; } = "";

    public List<string>? Uses { get; set; }

    public PolicyFile.ChargeEntry? Charge { get; set; }

    public string? Reason { get; set; }

    internal PolicyFile.SymbolEntry ToEntry() => new() { Symbol = Symbol, Uses = Uses, Charge = Charge, Reason = Reason };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(SymbolEntryConverter)])]
[JsonSerializable(typeof(PolicyFile))]
[JsonSerializable(typeof(SymbolEntryBody))]
internal sealed partial class PolicyJson : JsonSerializerContext;
