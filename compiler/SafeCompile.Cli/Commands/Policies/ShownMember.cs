using System.Globalization;
using System.Text.Json;
using SafeCompile.Cli.Charging;
using SafeCompile.Cli.CommandLine;
using SafeCompile.Cli.Covering;
using SafeCompile.Cli.Deriving;

namespace SafeCompile.Cli.Commands.Policies;

/// <summary>What a policy says about one member of the base library: permission, charge, reason.</summary>
/// <param name="Symbol">Its documentation-comment ID.</param>
/// <param name="Access"><c>direct</c>, <c>metered</c>, or <c>absent</c>.</param>
/// <param name="Charge">What a call costs besides what every call costs; null when it is absent.</param>
/// <param name="Reason">Why it is so, where somebody wrote it down.</param>
internal sealed record ShownMember(string Symbol, string Access, string? Charge, string? Reason)
{
    internal static ShownMember Of(Policy policy, string id)
    {
        AbsenceFile file = AbsenceFile.Read();
        if (new Coverage(policy, file).Members.Find(m => Whole(m) == id) is not { } member)
            throw new UsageException($"--member: there is no '{id}' in the types of this policy. Overloads are part of a name, and accessors are methods: M:System.String.get_Length.");

        PolicyEntry? entry = policy.Entries.FirstOrDefault(e => e.Symbol == id);
        return member.Access switch
        {
            MemberAccess.Metered => new(id, "metered", ChargeFile.Of(id), entry?.Reason),
            MemberAccess.Direct => new(id, "direct", Constant(entry), entry?.Reason),
            _ => new(id, "absent", null, file.Reasons.Find(r => r.Class == member.Reason)?.Reason ?? member.Reason),
        };
    }

    internal void Write(TextWriter output)
    {
        output.WriteLine($"member     {Symbol}");
        output.WriteLine($"access     {Access}");
        if (Charge is not null) output.WriteLine($"charge     {Charge}");
        if (Reason is not null) output.WriteLine($"reason     {Reason}");
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteString("symbol", Symbol);
        json.WriteString("access", Access);
        json.WriteString("charge", Charge);
        json.WriteString("reason", Reason);
    }

    private static string Constant(PolicyEntry? entry) => string.Create(CultureInfo.InvariantCulture, $"fuel {entry?.Fuel ?? 0:N0}") + (entry is { Bytes: > 0 } ? string.Create(CultureInfo.InvariantCulture, $", bytes {entry.Bytes:N0}") : "");

    private static string Whole(CoveredMember member) => MemberId.Symbol(member.Type, member.Id, null).Id;
}
