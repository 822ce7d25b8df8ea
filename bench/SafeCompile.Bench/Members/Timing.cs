using System.Diagnostics;
using System.Runtime.CompilerServices;
using SafeCompile.Runtime;

namespace SafeCompile.Bench.Members;

/// <summary>What one call takes.</summary>
/// <param name="Nanoseconds">The fastest of several batches, per call.</param>
/// <param name="Fuel">Charged by the stand-in, and by the call itself.</param>
/// <param name="Charged">Bytes charged.</param>
/// <param name="Allocated">Bytes that the runtime says were allocated.</param>
internal readonly record struct Sample(double Nanoseconds, long Fuel, long Charged, long Allocated)
{
    internal double PerFuel => Nanoseconds / Fuel;

    internal double PerByte => Charged == 0 ? Allocated : (double)Allocated / Charged;
}

/// <summary>Times calls that each need arguments of their own, since most change them.</summary>
internal static class Timing
{
    /// <summary>The least that a guest is charged for a call besides what the stand-in charges: four for the call, five for a member of the base library.</summary>
    internal const long CallFuel = 9;

    private const int Batches = 5;

    /// <summary>Nanoseconds per fuel of a loop that does nothing but pay: two fuel per round, as the guards insert it.</summary>
    internal static double EmptyLoop()
    {
        const int Rounds = 2_000_000;
        Meter m = Fresh();
        double best = double.MaxValue;
        for (int i = 0; i < 30; i++)
        {
            long start = Stopwatch.GetTimestamp();
            Spin(m, Rounds);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }

        return best / Rounds / 2;
    }

    /// <summary>Times <paramref name="call"/> on states that <paramref name="prepare"/> makes; both under the meter. Null when it throws or traps.</summary>
    internal static Sample? Measure<T>(Func<Meter, T> prepare, Action<Meter, T> call, int copies)
    {
        Meter m = Fresh();
        Guard.Active = m;
        try
        {
            // Twice, so that what the first call of its kind makes once is not counted.
            call(m, prepare(m));
            T probe = prepare(m);
            (m.Fuel, m.Bytes) = (Ample, Ample);
            long before = GC.GetAllocatedBytesForCurrentThread();
            call(m, probe);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            (long fuel, long bytes) = (Ample - m.Fuel, Ample - m.Bytes);
            double best = double.MaxValue;
            var states = new T[copies];
            for (int batch = 0; batch < Batches; batch++)
            {
                for (int i = 0; i < copies; i++) states[i] = prepare(m);
                m.Fuel = m.Bytes = Ample;
                long start = Stopwatch.GetTimestamp();
                foreach (T state in states) call(m, state);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / copies);
            }

            return new Sample(best, fuel + CallFuel, bytes, allocated);
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

    private const long Ample = long.MaxValue / 4;

    private static Meter Fresh() => new() { Fuel = Ample, Bytes = Ample, DepthLimit = 500 };

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)] // Optimised from the first round, as a warm guest is.
    private static void Spin(Meter m, int rounds)
    {
        for (int i = 0; i < rounds; i++) Guard.Charge(m, 2);
    }
}
