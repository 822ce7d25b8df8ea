using System.Globalization;
using System.Text;
using SafeCompile.MeteredMembers;

namespace SafeCompile.Bench.Members;

/// <summary>What metered members cost for their fuel, the dearest first, beside a loop that does nothing but pay.</summary>
internal static class MemberTable
{
    /// <summary>A member is a bargain when its fuel buys more than this many times what the empty loop's fuel buys.</summary>
    internal const double MostTimes = 20;

    /// <summary>A bargain in memory: bytes allocated per byte charged. Small objects are rounded up.</summary>
    internal const double MostBytes = 1.1;

    private const int LongPage = 60;

    internal static string Write(string filter)
    {
        double loop = Timing.EmptyLoop();
        var rows = new List<Row>();
        foreach (MeteredMember member in MeteredMember.All.Where(m => m.Id.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            if (IsSkipped(member)) continue;
            try
            {
                if (RandomShapes.Of(member) is { } found) rows.Add(new Row(member.Id[2..], found.Shape, found.Worst, found.Hungriest));
                else Console.Error.WriteLine($"no arguments: {member.Id}");
            }
            catch (NotSupportedException e)
            {
                Console.Error.WriteLine($"{member.Id}: {e.Message}");
            }
        }

        foreach ((string member, string shape, Sample? sample) in HostileShapes.Measure(filter))
        {
            if (sample is { } s) rows.Add(new Row(member, shape + " (hostile)", s, s));
            else Console.Error.WriteLine($"throws: {member}, {shape}");
        }

        loop = Math.Min(loop, Timing.EmptyLoop());
        rows.Sort((a, b) => b.Worst.PerFuel.CompareTo(a.Worst.PerFuel));
        return Page(rows, loop);
    }

    // The console of the benchmark is not a guest's.
    private static bool IsSkipped(MeteredMember member) => member.Id.StartsWith("M:System.Console.", StringComparison.Ordinal);

    private static string Page(List<Row> rows, double loop)
    {
        int over = rows.Count(r => r.Worst.PerFuel / loop > MostTimes), hungry = rows.Count(IsHungry);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Empty loop: {loop:F3} ns per fuel. {rows.Count} rows, {over} over {MostTimes}×, {hungry} allocate over {MostBytes} times what is charged, {rows.Count(r => !r.Worst.IsTimed)} without a time.\n\n");
        text.Append("| member | worst shape | ns | fuel | × empty loop | bytes allocated ÷ charged |\n|---|---|---:|---:|---:|---:|\n");
        foreach (Row r in rows.Take(LongPage).Concat(rows.Skip(LongPage).Where(IsHungry))) Append(text, r, loop);
        text.Append("\nAll others, by type: the dearest member of each.\n\n| type | rows | dearest member | × empty loop |\n|---|---:|---|---:|\n");
        foreach (var type in rows.GroupBy(r => TypeOf(r.Member)).OrderByDescending(g => g.First().Worst.PerFuel))
            text.Append(CultureInfo.InvariantCulture, $"| {Code(type.Key)} | {type.Count()} | {Code(type.First().Member)} | {type.First().Worst.PerFuel / loop:F1} |\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Row r, double loop)
    {
        double times = r.Worst.PerFuel / loop;
        text.Append(CultureInfo.InvariantCulture, $"| {Code(r.Member)} | {r.Shape} | {r.Worst.Nanoseconds:F0} | {r.Worst.Fuel:F0} | {(times > MostTimes ? $"**{times:F1}**" : $"{times:F1}")} | {(IsHungry(r) ? $"**{r.Hungriest.PerByte:F2}** ({r.Hungriest.Allocated:F0} of {r.Hungriest.Charged:F0})" : r.Hungriest.Charged == 0 ? "–" : $"{r.Hungriest.PerByte:F2}")} |\n");
    }

    // Below some bytes it is the boxes that the measurement itself makes, of the result and of what goes by reference.
    private static bool IsHungry(Row r) => r.Hungriest.PerByte > MostBytes && r.Hungriest.Allocated - r.Hungriest.Charged > 100;

    // Three, since the IDs of generic members have one or two in a row.
    private static string Code(string id) => $"``` {id} ```";

    private static string TypeOf(string member)
    {
        string path = member.Split('(')[0];
        int dot = path.LastIndexOf('.');
        return dot < 0 ? path : path[..dot].Replace("System.Collections.Generic.", "", StringComparison.Ordinal);
    }

    private sealed record Row(string Member, string Shape, Sample Worst, Sample Hungriest);
}
