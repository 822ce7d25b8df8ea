// If this file is wrong an attacker runs a loop that nobody paid for: these guards pay for all rounds of a counted loop before the first.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

public static partial class Guard
{
    // A loop whose bound is no length and that has more rounds than this pays round by round: leaving it early would have paid for too much.
    private const long PrepaidRounds = 1 << 20;

    /// <summary>
    /// Pays <paramref name="fuel"/> for every round of a loop that counts from <paramref name="from"/> to before <paramref name="to"/> by a
    /// constant <paramref name="step"/> of any sign, and 1 for the last test. Traps where the count would overflow before it ends.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Step and fuel are constants at every call site: the division folds away.
    public static void Counted(Meter m, int from, int to, int step, int fuel) => Pay(m, Overflows(to, step) ? -1 : Rounds(from, to, step, 1), fuel);

    /// <summary><see cref="Counted"/> with the bound included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // As above.
    public static void CountedThrough(Meter m, int from, int to, int step, int fuel) => Pay(m, Overflows(to, step) ? -1 : Rounds(from, to, step, 0), fuel);

    /// <summary>
    /// Like <see cref="Counted"/> for at most 2^20 rounds. False, and only the last test is paid, when there are more or the count would
    /// overflow: then the loop charges in every round.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // As above.
    public static bool Prepaid(Meter m, int from, int to, int step, int fuel) => PayFew(m, Rounds(from, to, step, 1), to, step, fuel);

    /// <summary><see cref="Prepaid"/> with the bound included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // As above.
    public static bool PrepaidThrough(Meter m, int from, int to, int step, int fuel) => PayFew(m, Rounds(from, to, step, 0), to, step, fuel);

    // At most 2^32; the verifier bounds the fuel of a round by 2^24, so the product stays far below 2^63.
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // A few instructions.
    private static long Rounds(int from, int to, int step, int before)
    {
        long distance = (step > 0 ? (long)to - from : (long)from - to) - before;
        return distance < 0 ? 0 : distance / Math.Abs((long)step) + 1;
    }

    // One step beyond the bound ends the loop; it must not wrap round to the other side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // A compare, or nothing when the bound is a constant.
    private static bool Overflows(int to, int step) => (long)to + step is > int.MaxValue or < int.MinValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Before every counted loop.
    private static void Pay(Meter m, long rounds, int fuel)
    {
        long cost = rounds * fuel + 1;
        if (rounds < 0 || cost > m.Fuel) NotPayable(m);
        m.Fuel -= cost;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Before every counted loop.
    private static bool PayFew(Meter m, long rounds, int to, int step, int fuel)
    {
        bool all = rounds <= PrepaidRounds && !Overflows(to, step);
        Pay(m, all ? rounds : 0, fuel);
        return all;
    }

    [DoesNotReturn]
    private static void NotPayable(Meter m) => throw StopBefore(m);

    // The guest used what it had, not what the loop would have taken.
    private static Exception StopBefore(Meter m)
    {
        m.Fuel = Math.Min(m.Fuel, 0) - 1;
        return Stop(m, TrapCode.OutOfFuel);
    }
}
