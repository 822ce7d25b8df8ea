// If this file is wrong an attacker overflows the stack and with it ends the process: guards compare with the limit found here.
using System.Runtime.CompilerServices;
using SafeCompile.Runtime;

namespace SafeCompile.Hosting;

/// <summary>The stack of one thread, measured once per thread (under 1 us; about 165 us on the main thread of Linux).</summary>
internal sealed class ThreadStack
{
    /// <summary>
    /// Kept free below every guest frame: base-library frames (64 KiB), the calls of guards-free leaf functions that the verifier
    /// permits between two checks, and the unwinding of a trap.
    /// </summary>
    internal const int Reserve = 512 * 1024;

    // Without a sane measurement we only believe in this much, the distance that TryEnsureSufficientExecutionStack vouches for.
    private const int Unmeasured = 64 * 1024;

    // `ulimit -s unlimited` reports terabytes that are not there: other mappings lie in between.
    private const int Clamp = 16 << 20;
    private const long Largest = 1L << 30;

    private static long s_threads;

    [ThreadStatic] private static ThreadStack? t_current;
    [ThreadStatic] private static long t_id;

    private ThreadStack(nuint low)
    {
        if (t_id == 0) t_id = Interlocked.Increment(ref s_threads);
        Id = t_id;
        Base = low + Reserve;
    }

    /// <summary>The stack of the calling thread.</summary>
    internal static ThreadStack Current => t_current ?? Measure();

    /// <summary>Identifies the thread; never reused, unlike managed thread IDs.</summary>
    internal long Id { get; }

    /// <summary>Lowest address that guest frames may reach.</summary>
    internal nuint Base { get; }

    /// <summary>Bytes left above <see cref="Base"/>; negative when the reserve is already in use.</summary>
    internal long Remaining => (long)Guard.StackPointer() - (long)Base;

    /// <summary>On a thread that we created ourselves: trusts its size where the system cannot tell.</summary>
    internal static void Declare(int size)
    {
        nuint here = Guard.StackPointer();
        if (t_current is null && !TryMeasure(here, out _)) t_current = new ThreadStack(here - (nuint)size + (64 * 1024));
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // Once per thread; keeps Current small.
    private static ThreadStack Measure()
    {
        nuint here = Guard.StackPointer();
        if (TryMeasure(here, out nuint low)) return t_current = new ThreadStack(low);

        // Not cached: a guess is only good for the place where it was made.
        return new ThreadStack(RuntimeHelpers.TryEnsureSufficientExecutionStack() ? here - Unmeasured : here);
    }

    private static bool TryMeasure(nuint here, out nuint low)
    {
        if (!StackBounds.TryGet(out low, out nuint high) || low >= here || here >= high) return false;
        if (high - low > Largest) low = Math.Max(low, here - Clamp);
        return here - low >= Unmeasured;
    }
}
