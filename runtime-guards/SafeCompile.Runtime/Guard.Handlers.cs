// If this file is wrong an attacker survives a trap by catching it, or overflows the stack with nested handlers.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

public static partial class Guard
{
    // Fuel of one explicit throw, and of each frame that it unwinds: 5.2 us + 0.96 us per frame measured on .NET 10.
    private const int ThrowFuel = 6_000;
    private const int FrameFuel = 1_000;

    // An exception object and its stack trace; creations inside a throw are charged here and not where they stand.
    private const int ExceptionBytes = 1_024;

    // What the runtime itself allocates for an exception on its way, which may be one that nobody wrote a new for: object, message and trace.
    private const int CaughtBytes = 448;
    private const int FrameBytes = 96;

    /// <summary>False once the context trapped. Every guest catch and finally asks this first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // In every handler.
    public static bool Live(Meter m) => m.Trap == TrapCode.None;

    /// <summary>Remembers depth and live handlers at the entry of a function that has handlers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Two loads.
    public static long Mark(Meter m) => ((long)m.Handlers << 32) | (uint)m.Depth;

    /// <summary>
    /// Before a try statement that lies within <paramref name="level"/> try statements of its function, itself included: reserves the
    /// stack that unwinding through its handlers will need. Absolute, so that jumping out of the statement leaves at most a reserve too many.
    /// </summary>
    public static void Try(Meter m, long mark, int level)
    {
        SetHandlers(m, (int)(mark >> 32) + level);
        if (StackPointer() < m.StackLimit) TooDeep(m);
    }

    /// <summary>First statement of every guest catch: restores what <see cref="Mark"/> saw and pays for the unwinding that just happened.</summary>
    public static void Caught(Meter m, long mark)
    {
        int frames = Math.Max(0, m.Depth - (int)mark);
        m.Depth = (int)mark;
        m.OpenFinally = 0;
        ChargeLong(m, ThrowFuel + (long)FrameFuel * frames);
        AllocLong(m, CaughtBytes + (long)FrameBytes * frames);
    }

    /// <summary>
    /// First statement of every guest finally, normal or exceptional: restores the depth that <see cref="Mark"/> saw and returns the
    /// present one, which <see cref="EndFinally"/> puts back (a finally also runs on the way out of a return, after Leave).
    /// </summary>
    public static int Finally(Meter m, long mark)
    {
        PayFailedFinally(m);
        int depth = m.Depth;
        m.Depth = (int)mark;
        return depth;
    }

    // A finally whose body throws never ends, and no catch sees the exception that it replaced: the next finally pays for it.
    private static void PayFailedFinally(Meter m)
    {
        if (m.OpenFinally++ > 0) ChargeLong(m, ThrowFuel);
    }

    /// <summary>
    /// Pays for evaluating an exception filter: an exception thrown in it is swallowed by the runtime and seen by no catch. Always true.
    /// </summary>
    public static bool Filter(Meter m)
    {
        ChargeLong(m, ThrowFuel);
        return true;
    }

    /// <summary>
    /// <see cref="Finally"/> in an iterator, whose finally also runs when a suspended enumerator is disposed, deep inside other
    /// disposals that no entry check sees: counts as one more activation.
    /// </summary>
    public static int FinallyInIterator(Meter m)
    {
        PayFailedFinally(m);
        int depth = m.Depth;
        if (++m.Depth > m.DepthHigh) Deeper(m, m.Depth);
        if (StackPointer() < m.StackLimit) TooDeep(m);
        return depth;
    }

    /// <summary>Last statement of every guest finally.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Two stores.
    public static void EndFinally(Meter m, int depth)
    {
        m.Depth = depth;
        if (m.OpenFinally > 0) m.OpenFinally--;
    }

    /// <summary>Exit of a function that has handlers: gives their stack reserve back.</summary>
    public static void EndTry(Meter m, long mark) => SetHandlers(m, (int)(mark >> 32));

    /// <summary><see cref="EndTry(Meter, long)"/> after the returned expression was evaluated.</summary>
    public static T EndTry<T>(Meter m, long mark, T value)
        where T : allows ref struct
    {
        SetHandlers(m, (int)(mark >> 32));
        return value;
    }

    /// <summary>Pays for <c>throw e</c> and for the exception that it creates.</summary>
    public static T Throw<T>(Meter m, T exception)
        where T : Exception
    {
        ChargeLong(m, ThrowFuel + (long)FrameFuel * Math.Min(m.Depth, 64));
        AllocLong(m, ExceptionBytes);
        return exception;
    }

    /// <summary>Pays for <c>throw;</c>.</summary>
    public static void Rethrow(Meter m) => ChargeLong(m, ThrowFuel);

    /// <summary>
    /// What is left of <c>lock (value)</c> in a single-threaded guest: the null check (ECMA-334 13.13). Nothing is locked, so no host lock can be held.
    /// </summary>
    public static void LockNull(object? value) => ArgumentNullException.ThrowIfNull(value);

    private static void SetHandlers(Meter m, int handlers)
    {
        m.Handlers = handlers;
        m.StackLimit = m.StackBase + (nuint)((long)handlers * Meter.HandlerReserve);
    }
}
