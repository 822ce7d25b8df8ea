using System.Collections.Immutable;
using SafeCompile.Cli.Output;

namespace SafeCompile.Cli.Running;

/// <summary>All that <c>run</c> tells. The JSON object of <c>--format json</c> has exactly these members.</summary>
internal sealed record RunReport
{
    internal required string Outcome { get; init; }

    internal required int Exit { get; init; }

    internal TrapCode Trap { get; init; }

    internal ImmutableArray<GuestValue> Values { get; init; } = [];

    internal long Fuel { get; init; }

    internal long AllocatedBytes { get; init; }

    /// <summary>Null when nothing ran.</summary>
    internal int? MaxDepth { get; init; }

    internal PluginLocation? Location { get; init; }

    internal string? Message { get; init; }

    internal ImmutableArray<PluginDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>A run that ended before any guest code ran.</summary>
    internal static RunReport Of(int exit, ImmutableArray<PluginDiagnostic> diagnostics) => new()
    {
        Exit = exit,
        Outcome = exit switch
        {
            ExitCode.Refused => "refused",
            ExitCode.VerifyFailed => "verifyFailed",
            ExitCode.Cancelled => "cancelled",
            _ => "error",
        },
        Message = diagnostics.IsEmpty ? exit == ExitCode.Cancelled ? "cancelled" : null : diagnostics[0].Message,
        Diagnostics = diagnostics,
    };

    internal void WriteJson(TextWriter output, string console) => Json.WriteObject(output, json =>
    {
        json.WriteString("outcome", Outcome);
        json.WriteString("trap", TrapName(Trap));
        json.WriteStartArray("values");
        foreach (GuestValue value in Values) value.WriteTo(json);
        json.WriteEndArray();
        json.WriteString("output", console);
        json.WriteStartObject("used");
        json.WriteNumber("fuel", Fuel);
        json.WriteNumber("allocatedBytes", AllocatedBytes);
        if (MaxDepth is { } depth) json.WriteNumber("maxDepth", depth);
        else json.WriteNull("maxDepth");
        json.WriteEndObject();
        if (Location is null)
        {
            json.WriteNull("location");
        }
        else
        {
            json.WriteStartObject("location");
            json.WriteString("file", Location.File);
            json.WriteNumber("line", Location.Line);
            json.WriteEndObject();
        }

        json.WriteString("message", Message);
        Json.WriteDiagnostics(json, Diagnostics);
    });

    /// <summary>The name that users know a trap by; null for none.</summary>
    internal static string? TrapName(TrapCode trap) => trap switch
    {
        TrapCode.None => null,
        TrapCode.OutOfFuel => "outOfFuel",
        TrapCode.CallDepthExceeded => "callDepthExceeded",
        TrapCode.AllocationLimitExceeded => "allocationLimitExceeded",
        TrapCode.DeadlineExceeded => "deadlineExceeded",
        _ => "invalidResult",
    };
}
