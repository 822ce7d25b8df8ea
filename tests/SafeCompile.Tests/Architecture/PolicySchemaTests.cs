using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SafeCompile.Tests.Architecture;

/// <summary>The schema that editors use says what the reader reads: no more, no less.</summary>
public sealed class PolicySchemaTests
{
    [Theory]
    [InlineData("SafeCompile.PolicyFile", "/properties")]
    [InlineData("SafeCompile.PolicyFile+TypeGroup", "/properties/types/items/properties")]
    [InlineData("SafeCompile.PolicyFile+TrustEntry", "/properties/trust/items/properties")]
    [InlineData("SafeCompile.PolicyFile+ReasonEntry", "/properties/reasons/items/properties")]
    [InlineData("SafeCompile.PolicyFile+LimitsEntry", "/properties/limits/properties")]
    [InlineData("SafeCompile.PolicyFile+SymbolEntry", "/$defs/symbol/oneOf/1/properties")]
    [InlineData("SafeCompile.PolicyFile+ChargeEntry", "/$defs/symbol/oneOf/1/properties/charge/properties")]
    public void EveryMemberIsInTheSchemaAndTheOtherWayRound(string typeName, string place)
    {
        Type type = typeof(Policy).Assembly.GetType(typeName, throwOnError: true)!;
        string[] members = [.. type.GetProperties().Select(Name).Order(StringComparer.Ordinal)];
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "policy.schema.json")));
        string[] described = [.. At(schema.RootElement, place).EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(members, described);
    }

    [Fact]
    public void EveryCapIsInTheSchemaWithItsRange()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "policy.schema.json")));
        JsonElement compile = At(schema.RootElement, "/properties/compile/properties");
        Assert.Equal(CompileLimits.Caps.Keys, compile.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        foreach ((string name, CompileLimits.Cap cap) in CompileLimits.Caps)
        {
            if (cap.Property.PropertyType == typeof(TimeSpan)) continue;
            Assert.Equal((cap.Range.Least, cap.Range.Most), (compile.GetProperty(name).GetProperty("minimum").GetInt64(), compile.GetProperty(name).GetProperty("maximum").GetInt64()));
        }
    }

    private static JsonElement At(JsonElement root, string place) =>
        place.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (e, part) => e.ValueKind == JsonValueKind.Array ? e[int.Parse(part)] : e.GetProperty(part));

    private static string Name(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
