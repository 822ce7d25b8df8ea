using System.Text;
using SafeCompile.Cli.Charging;
using SafeCompile.Cli.Deriving;

namespace SafeCompile.Cli.Covering;

/// <summary>The decisions as text: types, and one line per member. One text per namespace keeps the checked-in files readable.</summary>
internal static class CoverageReport
{
    /// <summary>By namespace, in order.</summary>
    internal static IEnumerable<(string Namespace, string Text)> Of(Coverage coverage) =>
        coverage.Members.GroupBy(m => m.Type.Namespace).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, Text(g)));

    /// <summary>The page that leads to them: how many, and the sentence of each class of reasons.</summary>
    internal static string Index(Coverage coverage, AbsenceFile file)
    {
        var text = new StringBuilder();
        text.Append("# The base library, member by member\n\n");
        text.Append("Every public member of the types that the presets name, and of some that they do not, in the reference set that guests are compiled\n");
        text.Append("against (`safec policy report --all`). `S`: called directly; what it reaches is in [derived.txt](../derived.txt). `M`: through a metered stand-in,\n");
        text.Append("with [its charge](../policy.md#what-members-cost). `D`: absent, with the class of the reason below, or with the sentence that the author of a guest reads.\n\n");
        text.Append("| namespace | S | M | D |\n|---|---|---|---|\n");
        foreach (var space in coverage.Members.GroupBy(m => m.Type.Namespace).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            int Count(MemberAccess? access) => space.Count(m => m.Access == access);
            text.Append($"| [{space.Key}]({space.Key}.txt) | {Count(MemberAccess.Direct)} | {Count(MemberAccess.Metered)} | {Count(null)} |\n");
        }

        text.Append("\n| class | members | why absent |\n|---|---|---|\n");
        foreach (AbsenceFile.Entry entry in file.Reasons)
            text.Append($"| {entry.Class} | {coverage.Members.Count(m => m.Access is null && m.Reason == entry.Class)} | {entry.Reason} |\n");
        text.Append("\nThe patterns that decide the class are in `compiler/SafeCompile.Cli/Covering/absent.json`. This folder is written by the test `CoverageTests` with SAFEC_BLESS=1.\n");
        return text.ToString();
    }

    private static string Text(IEnumerable<CoveredMember> members)
    {
        var text = new StringBuilder();
        string? type = null;
        foreach (CoveredMember member in members)
        {
            if (member.Type.Name != type) text.Append(type = member.Type.Name).Append('\n');
            text.Append("  ").Append(member.Access switch { MemberAccess.Direct => 'S', MemberAccess.Metered => 'M', _ => 'D' }).Append(' ').Append(member.Id);
            if (member.Access is null) text.Append("  ").Append(member.Reason ?? "?");
            if (member.Access == MemberAccess.Metered && ChargeFile.Of(MemberId.Symbol(member.Type, member.Id, null).Id) is { } charge) text.Append("  ").Append(charge);
            text.Append('\n');
        }

        return text.ToString();
    }
}
