using CsCheck;
using SafeCompile.MeteredMembers;
using SafeCompile.MeteredMembers.Calls;

namespace SafeCompile.Bench.Members;

/// <summary>Every metered member on generated arguments of several sizes; the dearest for its fuel is kept.</summary>
internal static class RandomShapes
{
    private const int MostClosings = 2;

    // A call of MoveNext in a guest's own loop.
    private const int RoundFuel = 9;

    private static readonly (int Scale, int Tries)[] s_sizes = [(8, 3), (200, 2), (3_000, 2)];

    /// <summary>The worst sample of a member with its shape, or null when no arguments were found that it takes.</summary>
    internal static (Sample Worst, Sample Hungriest, string Shape)? Of(MeteredMember member)
    {
        (Sample, Sample, string)? worst = null;
        foreach (ClosedMember closed in ClosedMember.Of(member).Take(MostClosings))
        {
            foreach ((int scale, int tries) in s_sizes)
            {
                for (uint number = 1; number <= tries; number++)
                {
                    if (Measure(closed, scale, number) is not { } sample) continue;
                    string shape = $"{string.Join(", ", closed.Arguments.Select(a => a.Name))} size {scale}".Trim();
                    if (worst is not { } w) worst = (sample, sample, shape);
                    else worst = (sample.PerFuel > w.Item1.PerFuel ? sample : w.Item1, sample.PerByte > w.Item2.PerByte ? sample : w.Item2, sample.PerFuel > w.Item1.PerFuel ? shape : w.Item3);
                }
            }
        }

        return worst;
    }

    private static Sample? Measure(ClosedMember closed, int scale, uint number)
    {
        Action<object?, int>? drain = closed.LooksLazy ? Drain.Of(closed.Result) : null;
        Sample? sample = Timing.Measure(
            m => new Maker(new PCG(1, number), m, scale) { Lean = true }.Arguments(closed),
            (m, arguments) =>
            {
                object? result = closed.Shim(m, arguments);
                drain?.Invoke(result, RoundFuel);
            });
        return closed.Result.IsByRefLike && sample is { } s ? s with { Allocated = s.Charged } : sample; // A span can be carried away only as a copy.
    }
}
