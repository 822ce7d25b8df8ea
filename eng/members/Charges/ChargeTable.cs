using System.Globalization;
using System.Text;

namespace SafeCompile.MeteredMembers;

/// <summary>What each metered member charges, as formulas found by running it: the text that reviewers read.</summary>
internal static class ChargeTable
{
    private const int FewestAbove = 4;

    private static readonly string[] s_letters = ["n", "m", "k", "j", "i", "h"];
    private static readonly int[] s_together = [7, 37, 89, 919, 2801];

    /// <summary>One line per member, in order of their IDs: the ID, two spaces, its charge.</summary>
    internal static string Write(IEnumerable<MeteredMember> members)
    {
        string[] lines = [.. members.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(m => $"{m.Id}  {Of(m)}\n")];
        return string.Concat(lines);
    }

    /// <summary>The charge of one member.</summary>
    internal static string Of(MeteredMember member)
    {
        if (ChargeProbe.Of(member) is not { } full) return "not measured";
        ChargeProbe room = full.WithRoom();
        var text = new StringBuilder();
        var notes = new List<string>();
        string? together = Together(full);
        if (together is not null && full.Dimensions.Count == 0)
        {
            text.Append(together);
            notes.Add($"n = {full.Pair!.Value.First.Name} and {full.Pair.Value.Second.Name}");
        }
        else
        {
            if (room.At(room.Base)?.Bytes != full.At(full.Base)?.Bytes) text.Append(Describe(room)).Append("; growing: ");
            text.Append(Describe(full));
            if (together is not null) text.Append(CultureInfo.InvariantCulture, $"; when {full.Pair!.Value.Second.Short} is of the size of {full.Pair.Value.First.Short}: {together}");
        }

        for (int i = 0; i < full.Dimensions.Count; i++)
            if (Mentions(text.ToString(), s_letters[i])) notes.Add($"{s_letters[i]} = {full.Dimensions[i].Name}");
        if (full.Arguments.Count > 0) notes.Add("for " + string.Join(", ", full.Arguments.Select(a => a.Name.Split('`')[0])));
        if (full.IsLazy) notes.Add("read to its end");
        if (full.Thrown is { } thrown) notes.Add("up to its " + thrown);
        return notes.Count == 0 ? text.ToString() : $"{text}; {string.Join("; ", notes)}";
    }

    private static string Describe(ChargeProbe probe)
    {
        if (probe.At(probe.Base) is not { } origin) return "not measured";
        List<ChargePoint>[] sweeps = [.. probe.Sizes.Select((sizes, d) => Sweep(probe, d, sizes))];
        return Describe([origin, .. sweeps.SelectMany(s => s), .. Grid(probe)], sweeps, s_letters);
    }

    // Some look at what two texts have in common only when they are equally long: then one alone says nothing.
    private static string? Together(ChargeProbe probe)
    {
        if (probe.Pair is not var (first, second)) return null;
        List<ChargePoint> both = [.. s_together.Select(probe.Both).OfType<ChargePoint>()];
        if (both.Count < s_together.Length || probe.At(probe.Base) is not { } origin || both.TrueForAll(p => p.Fuel <= both[0].Fuel && p.Bytes <= both[0].Bytes)) return null;
        int[] varied = [.. probe.Dimensions.Select((d, i) => d == first || d == second ? i : -1).Where(i => i >= 0)];
        if (varied.Length == 2) return null; // The pair is in the formula.
        string text = Describe(both, [both], ["n"]);
        return varied.Length == 1 && text == Describe([origin, .. Sweep(probe, varied[0], probe.Sizes[varied[0]])], [Sweep(probe, varied[0], probe.Sizes[varied[0]])], ["n"]) ? null : text;
    }

    private static string Describe(List<ChargePoint> all, List<ChargePoint>[] sweeps, string[] letters)
    {
        string fuel = Describe("fuel", Fit.Units, all, sweeps, letters, p => p.Fuel);
        return all.TrueForAll(p => p.Bytes == 0) ? fuel : $"{fuel}, {Describe("bytes", Fit.ByteUnits, all, sweeps, letters, p => p.Bytes)}";
    }

    private static string Describe(string name, int units, List<ChargePoint> all, List<ChargePoint>[] sweeps, string[] letters, Func<ChargePoint, long> value)
    {
        List<(int[], long)> Values(List<ChargePoint> points) => points.ConvertAll(p => (p.At, value(p)));
        if (Fit.Through(Values(all), [.. sweeps.Select(Values)], Fit.Near, units) is { } formula) return $"{name} {formula.Text(letters)}";
        if (Fit.Through(Values(all), [.. sweeps.Select(Values)], Fit.About, units) is { } about) return $"{name} ≈ {about.Text(letters)}";
        if (Above(name, units, sweeps, letters, value) is { } above) return above;

        // No formula: some points of each dimension, the others as they were.
        var text = new StringBuilder(name);
        for (int d = 0; d < sweeps.Length; d++)
        {
            List<ChargePoint> sweep = sweeps[d];
            if (sweep.TrueForAll(p => value(p) == value(sweep[0]))) continue;
            foreach (int i in (int[])[0, sweep.Count / 2, sweep.Count - 1])
                text.Append(CultureInfo.InvariantCulture, $"{(text.Length == name.Length ? "" : ",")} {value(sweep[i]):N0} at {letters[d]} = {sweep[i].At[d]:N0}");
        }

        return text.ToString();
    }

    // What begins at a threshold, such as the width of a text: a formula from some size on.
    private static string? Above(string name, int units, List<ChargePoint>[] sweeps, string[] letters, Func<ChargePoint, long> value)
    {
        if (sweeps.Length != 1) return null;
        for (int skip = 1; sweeps[0].Count - skip >= FewestAbove; skip++)
        {
            List<(int[], long)> rest = [.. sweeps[0].Skip(skip).Select(p => (p.At, value(p)))];
            if (Fit.Through(rest, [rest], Fit.Near, units) is { } formula)
                return string.Create(CultureInfo.InvariantCulture, $"{name} {formula.Text(letters)} from {letters[0]} = {sweeps[0][skip].At[0]}, at most {sweeps[0].Take(skip).Max(value):N0} before");
        }

        return null;
    }

    private static List<ChargePoint> Sweep(ChargeProbe probe, int dimension, int[] sizes)
    {
        var points = new List<ChargePoint>();
        foreach (int size in sizes)
        {
            int[] at = probe.Base;
            at[dimension] = size;
            if (probe.At(at) is { } point) points.Add(point);
        }

        return points;
    }

    // Two dimensions at once, small, medium and large: what they cost together shows here.
    private static IEnumerable<ChargePoint> Grid(ChargeProbe probe)
    {
        for (int a = 0; a < probe.Sizes.Count; a++)
        {
            for (int b = a + 1; b < probe.Sizes.Count; b++)
            {
                foreach (int x in Some(probe.Sizes[a]))
                {
                    foreach (int y in Some(probe.Sizes[b]))
                    {
                        int[] at = probe.Base;
                        (at[a], at[b]) = (x, y);
                        if (probe.At(at) is { } point) yield return point;
                    }
                }
            }
        }
    }

    private static int[] Some(int[] sizes) => sizes.Length < 3 ? sizes : [sizes[0], sizes[sizes.Length / 2], sizes[^2]];

    private static bool Mentions(string text, string letter)
    {
        for (int at = text.IndexOf(letter, StringComparison.Ordinal); at >= 0; at = text.IndexOf(letter, at + 1, StringComparison.Ordinal))
        {
            bool word = (at > 0 && char.IsLetter(text[at - 1])) || (at + 1 < text.Length && char.IsLetter(text[at + 1]));
            if (!word) return true;
        }

        return false;
    }
}
