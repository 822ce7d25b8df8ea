using System.Runtime.CompilerServices;
using SafeCompile.Runtime;

namespace SafeCompile.Bench.Members;

/// <summary>What one call takes, on average of many in a row.</summary>
/// <param name="Nanoseconds">Of the fastest row.</param>
/// <param name="Fuel">Charged by the stand-in, and by the call itself.</param>
/// <param name="Charged">Bytes charged.</param>
/// <param name="Allocated">Bytes that the runtime says were allocated.</param>
/// <param name="Row">Nanoseconds of the whole row.</param>
internal readonly record struct Sample(double Nanoseconds, double Fuel, double Charged, double Allocated, double Row)
{
    // The runtime gives large objects fresh pages: their time is the system's, not the member's, and only their bytes are looked at.
    private const int LargeObject = 80_000;

    // A row that ends early, because a collection is empty, is too short for the clock; larger collections tell.
    private const double Shortest = 2_000;

    internal bool IsTimed => Allocated < LargeObject && Row > Shortest;

    internal double PerFuel => IsTimed ? Nanoseconds / Fuel : 0;

    internal double PerByte => Charged == 0 ? Allocated : Allocated / Charged;
}

/// <summary>Times calls as an attacker would make them: again and again on the same objects, which they may change.</summary>
internal static class Timing
{
    /// <summary>The least that a guest is charged for a call besides what the stand-in charges: four for the call, five for a member of the base library.</summary>
    private const int CallFuel = 9;

    private const int Rows = 7;
    private const int Doubts = 12;

    // Nanoseconds per fuel.
    private const double Dear = 1.5;

    private const int MostCalls = 4_096;

    // Long enough for the clock, short enough to be seldom interrupted.
    private const double RowTime = 60_000;

    // A row allocates no more than this, so that what grows in it does not become a large object either.
    private const long MostBytes = 160_000;

    private const long Ample = long.MaxValue / 4;

    /// <summary>Nanoseconds per fuel of a loop that does nothing but pay: two fuel per round, as the guards insert it.</summary>
    internal static double EmptyLoop()
    {
        const int Rounds = 200_000;
        Meter m = Fresh();
        double best = double.MaxValue;
        for (int i = 0; i < 100; i++)
        {
            double start = Clock.Wall();
            Spin(m, Rounds);
            best = Math.Min(best, Clock.Wall() - start);
        }

        return best / Rounds / 2;
    }

    /// <summary>
    /// <see cref="Once"/>, again and again while it is dear: interruptions and fresh memory only ever add, so that the least is nearest to the truth.
    /// </summary>
    internal static Sample? Measure<T>(Func<Meter, T> prepare, Action<Meter, T> call)
    {
        Sample? best = Once(prepare, call);
        for (int i = 0; i < Doubts && best is { } b && b.PerFuel > Dear; i++)
        {
            GC.Collect(); // Another nursery.
            if (Once(prepare, call) is { } again && again.PerFuel < b.PerFuel) best = again;
        }

        return best;
    }

    /// <summary>Times <paramref name="call"/> on a state that <paramref name="prepare"/> makes; both under the meter. Null when it throws or traps.</summary>
    private static Sample? Once<T>(Func<Meter, T> prepare, Action<Meter, T> call)
    {
        Meter m = Fresh();
        Guard.Active = m;
        try
        {
            call(m, prepare(m)); // What the first call of its kind makes once is not counted.
            int calls = 1;
            Sample best = Row(m, prepare(m), call, calls)!.Value;
            while (calls < MostCalls && best.Nanoseconds * calls < RowTime && best.Allocated * calls * 2 < MostBytes && Row(m, prepare(m), call, calls * 2) is { } longer)
            {
                best = longer;
                calls *= 2;
            }

            for (int i = 1; i < Rows; i++)
            {
                if (Row(m, prepare(m), call, calls) is { } again && again.Nanoseconds < best.Nanoseconds) best = again;
            }

            return best;
        }
        catch (Exception)
        {
            return null; // Exceptions have a price of their own, which the guest's handler or the host pays.
        }
        finally
        {
            Guard.Active = null;
        }
    }

    // Null when a later call throws: a queue that is empty.
    private static Sample? Row<T>(Meter m, T state, Action<Meter, T> call, int calls)
    {
        (m.Fuel, m.Bytes, m.Depth) = (Ample, Ample, 0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        double start = Clock.Worked(), wall = Clock.Wall();
        try
        {
            for (int i = 0; i < calls; i++) call(m, state);
        }
        catch (Exception) when (calls > 1)
        {
            return null;
        }

        wall = Clock.Wall() - wall; // The inner one: asking for the worked time takes longer than most calls.
        double worked = Clock.Worked() - start;
        double time = wall > Clock.Coarse ? Math.Min(worked, wall) : wall;
        double allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return new Sample(time / calls, ((double)(Ample - m.Fuel) / calls) + CallFuel, (double)(Ample - m.Bytes) / calls, allocated / calls, time);
    }

    private static Meter Fresh() => new() { Fuel = Ample, Bytes = Ample, DepthLimit = 500 };

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)] // Optimised from the first round, as a warm guest is.
    private static void Spin(Meter m, int rounds)
    {
        for (int i = 0; i < rounds; i++) Guard.Charge(m, 2);
    }
}
