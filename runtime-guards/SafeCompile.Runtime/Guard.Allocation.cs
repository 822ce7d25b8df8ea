// If this file is wrong an attacker eats the host's memory: allocations are charged here before they happen.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

public static partial class Guard
{
    /// <summary>Charges an object of a fixed size. Always true: <c>Alloc(m, n) ? new C() : null</c> charges before it allocates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every object creation; the constant result folds away.
    public static bool Alloc(Meter m, int bytes)
    {
        if ((m.Bytes -= bytes) < 0) OutOfBytes(m);
        return true;
    }

    /// <summary>Charges a variable number of bytes; saturates, so that no length can wrap round to a refund.</summary>
    internal static void AllocLong(Meter m, long bytes)
    {
        if (bytes < 0 || bytes > m.Bytes) OutOfBytes(m);
        m.Bytes -= bytes;
    }

    /// <summary>Charges the box that an implicit conversion of <paramref name="value"/> is about to allocate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // On every boxing conversion.
    public static T Box<T>(Meter m, T value)
    {
        if ((m.Bytes -= Math.Max(24, 16 + Unsafe.SizeOf<T>())) < 0) OutOfBytes(m); // SizeOf is a JIT constant; no memory is touched.
        return value;
    }

    /// <summary>
    /// <c>new T[length]</c>: 24 bytes and the elements, plus fuel for clearing them. A negative length is left to throw
    /// <see cref="OverflowException"/> as C# does; as unsigned it would ask for more than any limit.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Keeps the JIT's knowledge of the array length at the call site.
    public static T[] NewArray<T>(Meter m, int length)
    {
        long bytes = (long)(uint)length * Unsafe.SizeOf<T>(); // SizeOf is a JIT constant; no memory is touched.
        if (length >= 0)
        {
            if ((m.Bytes -= bytes + 24) < 0) OutOfBytes(m);
            if ((m.Fuel -= (bytes >> 3) + 20) < 0) OutOfFuel(m);
        }

        return new T[length];
    }

    /// <summary><c>new T[length]</c> with a wider length; beyond <see cref="int.MaxValue"/> it traps or overflows like C#.</summary>
    public static T[] NewArray<T>(Meter m, long length)
    {
        if (length > int.MaxValue) OutOfBytes(m);
        return NewArray<T>(m, checked((int)length));
    }

    /// <inheritdoc cref="NewArray{T}(Meter, long)"/>
    public static T[] NewArray<T>(Meter m, uint length) => NewArray<T>(m, (long)length);

    /// <inheritdoc cref="NewArray{T}(Meter, long)"/>
    public static T[] NewArray<T>(Meter m, ulong length) => NewArray<T>(m, length > int.MaxValue ? long.MaxValue : (long)length);

    /// <summary><c>new T[a, b]</c>.</summary>
    public static T[,] NewArray<T>(Meter m, int a, int b)
    {
        Elements<T>(m, a, b, 1, 1);
        return new T[a, b];
    }

    /// <summary><c>new T[a, b, c]</c>.</summary>
    public static T[,,] NewArray<T>(Meter m, int a, int b, int c)
    {
        Elements<T>(m, a, b, c, 1);
        return new T[a, b, c];
    }

    /// <summary><c>new T[a, b, c, d]</c>.</summary>
    public static T[,,,] NewArray<T>(Meter m, int a, int b, int c, int d)
    {
        Elements<T>(m, a, b, c, d);
        return new T[a, b, c, d];
    }

    private static void Elements<T>(Meter m, int a, int b, int c, int d)
    {
        if (a < 0 || b < 0 || c < 0 || d < 0) return; // The allocation itself throws OverflowException.
        UInt128 bytes = (UInt128)(ulong)a * (ulong)b * (ulong)c * (ulong)d * (ulong)Unsafe.SizeOf<T>() + 64;
        if (bytes > long.MaxValue) OutOfBytes(m);
        AllocLong(m, (long)bytes);
        ChargeLong(m, ((long)bytes >> 3) + 40);
    }

    /// <summary>Charges a computed amount of fuel; saturates, so that no amount can wrap round to a refund.</summary>
    internal static void ChargeLong(Meter m, long fuel)
    {
        if (fuel < 0 || fuel > m.Fuel)
        {
            m.Fuel = Math.Min(m.Fuel, 0) - 1;
            OutOfFuel(m);
        }

        m.Fuel -= fuel;
    }
}
