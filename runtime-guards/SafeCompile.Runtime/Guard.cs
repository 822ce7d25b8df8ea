// If this file is wrong an attacker gains unlimited time, stack or memory, or survives a trap: these are the checks that
// the passes insert and that the verifier looks for by name.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>
/// The guards. Compiled guests call them; nobody writes them by hand. Every method is O(1).
/// The hot ones are inlined: their slow path is a helper whose whole body is a throw, so that the JIT knows it does not return
/// and keeps registers alive across the check.
/// </summary>
public static partial class Guard
{
    [ThreadStatic] private static Meter? s_current;

    /// <summary>The meter of the context that runs on this thread, null outside of guest code.</summary>
    internal static Meter? Active { get => s_current; set => s_current = value; }

    /// <summary>Fetches the meter of the running context. Throws <see cref="InvalidOperationException"/> outside of one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // One thread-static load; called in functions that only need the token.
    public static Meter Current() => s_current ?? NoContext();

    /// <summary>Entry of a function that cannot recurse: fetches the meter and charges the function's straight-line work.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every guest call.
    public static Meter Charge(int fuel)
    {
        Meter m = s_current ?? NoContext();
        if ((m.Fuel -= fuel) < 0) OutOfFuel(m);
        return m;
    }

    /// <summary>Entry of a loop iteration, of a backward jump's source or of an expensive region.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every loop iteration.
    public static void Charge(Meter m, int fuel)
    {
        if ((m.Fuel -= fuel) < 0) OutOfFuel(m);
    }

    /// <summary>Like <see cref="Charge(Meter, int)"/> for a region that also allocates a fixed number of bytes (closures, delegates, enumerators).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every iteration of a loop that makes closures.
    public static void Charge(Meter m, int fuel, int bytes)
    {
        if ((m.Fuel -= fuel) < 0) OutOfFuel(m);
        if ((m.Bytes -= bytes) < 0) OutOfBytes(m);
    }

    /// <summary>
    /// Entry of a function that can recurse: <see cref="Charge(int)"/>, one more live activation, and the stack backstop.
    /// Paired with <see cref="Leave(Meter)"/> on every normal exit; handlers restore the count after an exception.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every guest call that can recurse.
    public static Meter Enter(int fuel)
    {
        Meter m = s_current ?? NoContext();
        if ((m.Fuel -= fuel) < 0) OutOfFuel(m);
        if (++m.Depth > m.DepthHigh) Deeper(m, m.Depth);
        if (StackPointer() < m.StackLimit) TooDeep(m);
        return m;
    }

    /// <summary><see cref="Enter(int)"/> in a function that already has the meter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every guest call that can recurse.
    public static void Enter(Meter m, int fuel)
    {
        if ((m.Fuel -= fuel) < 0) OutOfFuel(m);
        if (++m.Depth > m.DepthHigh) Deeper(m, m.Depth);
        if (StackPointer() < m.StackLimit) TooDeep(m);
    }

    /// <summary>Re-entry of an iterator body after a <c>yield return</c>: same as <see cref="Enter(int)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every MoveNext.
    public static Meter Resume(int fuel) => Enter(fuel);

    /// <summary>Exit of a function that entered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every return.
    public static void Leave(Meter m) => m.Depth--;

    /// <summary><see cref="Leave(Meter)"/> after the returned expression was evaluated.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every return.
    public static T Leave<T>(Meter m, T value)
        where T : allows ref struct
    {
        m.Depth--;
        return value;
    }

    /// <summary><see cref="Leave(Meter)"/> for a function that returns by reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every return.
    public static ref T LeaveRef<T>(Meter m, ref T value)
    {
        m.Depth--;
        return ref value;
    }

    /// <summary><see cref="Leave(Meter)"/> for a function that returns by read-only reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every return.
    public static ref readonly T LeaveRefReadOnly<T>(Meter m, ref readonly T value)
    {
        m.Depth--;
        return ref value;
    }

    /// <summary>The stack address of the caller's frame, near enough for a limit that keeps a reserve.</summary>
    [SkipLocalsInit] // Nobody reads the local; clearing it would be a store per call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Must measure the caller's frame, not one of its own.
    internal static unsafe nuint StackPointer()
    {
        byte local;
        return (nuint)(&local); // The address of a local is the one portable way to read the stack pointer.
    }

    // Called only when the depth reaches a new maximum of this call, so that the limit check costs nothing on the way.
    private static void Deeper(Meter m, int depth)
    {
        if (depth > m.DepthLimit) TooDeep(m);
        m.DepthHigh = depth;
    }

    [DoesNotReturn]
    internal static void OutOfFuel(Meter m) => throw Stop(m, TrapCode.OutOfFuel);

    [DoesNotReturn]
    internal static void OutOfBytes(Meter m) => throw Stop(m, TrapCode.AllocationLimitExceeded);

    [DoesNotReturn]
    internal static void TooDeep(Meter m) => throw Stop(m, TrapCode.CallDepthExceeded);

    private static Meter NoContext() =>
        throw new InvalidOperationException("Guest code ran outside of a PluginContext. Call it through PluginContext.");

    /// <summary>Marks the context dead. The first trap wins; fuel and bytes go far below zero, so that every later charge traps too.</summary>
    internal static Exception Stop(Meter m, TrapCode code)
    {
        if (m.Trap == TrapCode.None)
        {
            m.Trap = code;
            m.FuelAtTrap = m.Fuel;
            m.BytesAtTrap = m.Bytes;
        }

        m.Fuel = long.MinValue / 2;
        m.Bytes = long.MinValue / 2;
        return new GuestTrap(m.Trap);
    }
}
