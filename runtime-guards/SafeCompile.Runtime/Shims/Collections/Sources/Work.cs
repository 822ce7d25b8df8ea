// If a formula here is too low an attacker gets base-library work cheaper than its own; every shim of a collection charges through these.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Charges of work on n elements. Fuel is about a nanosecond; negative counts charge the minimum and are left to the base library to refuse.</summary>
internal static class Work
{
    /// <summary>Looking at n elements without calling anybody: 0.5 each (0.3 measured).</summary>
    internal static void Scan(Meter m, long n) => Guard.ChargeLong(m, 5 + (Math.Max(n, 0) >> 1));

    /// <summary>n calls of a delegate, interface or comparer: what the base library adds to each.</summary>
    internal static void Calls(Meter m, long n) => Guard.ChargeLong(m, 5 + 3 * Math.Max(n, 0));

    /// <summary>Moving n elements: their bytes at 8 per unit (0.08 ns per byte measured).</summary>
    internal static void Move<T>(Meter m, long n) =>
        Guard.ChargeLong(m, 12 + ((Math.Max(n, 0) * Unsafe.SizeOf<T>()) >> 3)); // SizeOf is a JIT constant; no memory is touched.

    /// <summary>A new buffer of n elements, and moving as many into it.</summary>
    internal static void Buffer<T>(Meter m, long n)
    {
        long bytes = Math.Max(n, 0) * Unsafe.SizeOf<T>(); // As above.
        Guard.AllocLong(m, 24 + bytes);
        Guard.ChargeLong(m, 10 + (bytes >> 2));
    }

    /// <summary>Sorting n elements: 7 n log2 n (6.4 measured for int); what a comparer does is charged by the comparer.</summary>
    internal static void Sort(Meter m, long n)
    {
        if (n > 1) Guard.ChargeLong(m, 7 * n * (64 - long.LeadingZeroCount(n)));
        else Guard.Charge(m, 5);
    }

    /// <summary>A binary search among n elements.</summary>
    internal static void Search(Meter m, long n) => Guard.Charge(m, 10 + 8 * (64 - (int)long.LeadingZeroCount(Math.Max(n, 1))));
}
