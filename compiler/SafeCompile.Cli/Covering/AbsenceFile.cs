using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeCompile.Cli.Covering;

/// <summary>The reviewed data: which types are covered besides those of the presets, and why members are absent.</summary>
internal sealed class AbsenceFile
{
    private const string Name = "absent.json";

    public List<string> Types { get; set; } = [];

    public List<Entry> Reasons { get; set; } = [];

    internal static AbsenceFile Read()
    {
        using Stream stream = typeof(AbsenceFile).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is missing from safec.");
        return JsonSerializer.Deserialize(stream, AbsenceJson.Default.AbsenceFile)!;
    }

    /// <summary>The reasons with their patterns parsed.</summary>
    internal ImmutableArray<AbsenceReason> Parse() => [.. Reasons.Select(r => new AbsenceReason(r.Class, r.Reason, [.. r.Match.Select(m => new SignaturePattern(m))]))];

    internal sealed class Entry
    {
        public string Class { get; set; } = "";

        public string Reason { get; set; } = "";

        public List<string> Match { get; set; } = [];
    }
}

/// <summary>One class of reasons.</summary>
/// <param name="Class">One word for the report.</param>
/// <param name="Reason">A sentence.</param>
/// <param name="Patterns">Members that are absent for it.</param>
internal sealed record AbsenceReason(string Class, string Reason, ImmutableArray<SignaturePattern> Patterns);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AbsenceFile))]
internal sealed partial class AbsenceJson : JsonSerializerContext;
