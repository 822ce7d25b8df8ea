using System.Text;
using System.Text.RegularExpressions;

namespace SafeCompile.Plain.Attacks;

/// <summary>The page docs/attacks.md: one row per file, in ordinal order of the paths, and the totals of its last column.</summary>
internal static partial class AttackTable
{
    private const string Heading = """
        # The attack corpus without the guards

        Every file below `corpus/attack`, compiled as plain C# (`unsafe` allowed, the whole base library) and run by a host without any protection,
        to prove that the attacks are attacks. Reproduce it, as root on Linux, with `./eng/attacks`; `./eng/attacks --new` runs only files without a row.
        A test ties the rows to the files, but nothing runs this page again by itself.

        Each file gets a process of its own: user nobody, no network, its own process namespace, 512 MiB of managed heap, 1.5 MiB of stack,
        killed after seven seconds. The host calls it (twice where the point is what is left behind), logs an exception, looks at the result
        (`ToString`, `Equals`, sorts, prints with all that is in it, calls, disposes), collects garbage and unloads it.

        *Reaches what is denied*: it compiled and ran to its end, and uses what the named rule refuses; what it got hold of is not shown.
        *Control*: it must also work, or throw the same, under guard. *Refused by C# too*: kept to show that the worker survives it and the refusal is clear.
        *No harm seen*: here and in this time; why the file is there is in its `why`. Most of these stop at a bound (depth, size, number of parts) that is
        drawn well before the harm, or are aimed at the guards themselves.
        Projects (folders with a `README`) are not here: to evaluate a hostile project is to run it.
        """;

    /// <summary>A row by the name of its file.</summary>
    public static (string Name, string Row) Row(AttackFile file, Verdict verdict) =>
        (file.Name, $"| `{file.Name}` | {file.Expect} | {verdict.Seen} | {verdict.Judged} |");

    /// <summary>The rows of a page by the names of their files.</summary>
    public static Dictionary<string, string> Read(string page) =>
        RowPattern().Matches(page).ToDictionary(m => m.Groups["name"].Value, m => m.Value, StringComparer.Ordinal);

    /// <summary>The whole page.</summary>
    public static string Write(IReadOnlyDictionary<string, string> rows)
    {
        StringBuilder page = new(Heading);
        page.Append($"\n\n| judged | files |\n|---|---:|\n");
        foreach (IGrouping<string, string> group in rows.Values.GroupBy(r => RowPattern().Match(r).Groups["judged"].Value).OrderBy(g => g.Key, StringComparer.Ordinal))
            page.Append($"| {group.Key} | {group.Count()} |\n");
        page.Append($"| all | {rows.Count} |\n\n| file | must | seen without guards | judged |\n|---|---|---|---|\n");
        foreach (string name in rows.Keys.Order(StringComparer.Ordinal))
            page.Append($"{rows[name]}\n");
        return page.ToString();
    }

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \|.*\| (?<judged>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex RowPattern();
}
