using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace SafeCompile.Cli.Deriving;

/// <summary>
/// The report: members by type, one line each. Of members that are called directly it names all that is reached, of others the kinds. Sorted by
/// text, so that two frameworks can be compared with any diff tool.
/// </summary>
internal static class DerivedReport
{
    private const string FrameworkLine = "# framework: ";

    /// <summary>Names the build that was read: equal only where the same IL was.</summary>
    internal static string Identity(Framework framework)
    {
        string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        return $"{RuntimeInformation.FrameworkDescription} {system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()} {framework.Mvid}";
    }

    /// <summary>Writes it.</summary>
    internal static string Text(string identity, IEnumerable<DerivedMember> members)
    {
        var text = new StringBuilder();
        text.Append("# What the members of the base library reach, from the IL that implements them: safec policy derive\n");
        text.Append("# S direct, with all that is reached; M metered and D not allowed, with its kinds. docs/policy.md says what they mean.\n");
        text.Append(FrameworkLine).Append(identity).Append('\n');
        string? type = null;
        foreach (DerivedMember member in members)
        {
            if (member.Type != type) text.Append(type = member.Type).Append('\n');
            text.Append("  ").Append(Letter(member.Access)).Append(' ').Append(member.Id);
            if (member.Facts.Length > 0) text.Append("  ").Append(Facts(member));
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The same for programs.</summary>
    internal static void Json(Utf8JsonWriter json, string identity, IEnumerable<DerivedMember> members)
    {
        json.WriteString("framework", identity);
        json.WriteStartArray("members");
        foreach (DerivedMember member in members)
        {
            json.WriteStartObject();
            json.WriteString("symbol", member.Symbol);
            json.WriteString("access", member.AccessName);
            json.WriteStartArray("reaches");
            foreach (Fact fact in member.Facts)
            {
                json.WriteStartObject();
                json.WriteString("kind", Fact.Name(fact.Kind));
                json.WriteString("where", fact.Where);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The identity that a report was written for, null when it is none.</summary>
    internal static string? IdentityOf(string text) =>
        text.Split('\n').FirstOrDefault(l => l.StartsWith(FrameworkLine, StringComparison.Ordinal))?[FrameworkLine.Length..];

    /// <summary>The direct members of a report, so that their reasons can be checked on any machine.</summary>
    internal static ImmutableArray<DerivedMember> DirectMembers(string text)
    {
        var members = ImmutableArray.CreateBuilder<DerivedMember>();
        string type = "";
        foreach (string line in text.Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] != ' ') type = line;
            if (!line.StartsWith("  S ", StringComparison.Ordinal)) continue;
            string[] parts = line[4..].Split("  ", 2);
            members.Add(new DerivedMember(type, parts[0], MemberAccess.Direct, parts.Length < 2 ? [] : [.. parts[1].Split("; ").Select(Parse)]));
        }

        return members.ToImmutable();
    }

    private static Fact Parse(string text)
    {
        string[] parts = text.Split(' ', 2);
        return new(Enum.Parse<ReachKind>(parts[0], ignoreCase: true), parts.Length < 2 ? "" : parts[1]);
    }

    private static string Facts(DerivedMember member) => member.Access == MemberAccess.Direct
        ? string.Join("; ", member.Facts)
        : string.Join(", ", member.Facts.Select(f => Fact.Name(f.Kind)).Distinct());

    private static char Letter(MemberAccess? access) => access switch { MemberAccess.Direct => 'S', MemberAccess.Metered => 'M', _ => 'D' };
}
