// If this file is wrong an attacker gets base-library equality or hashing of constant cost assumed where it is not.
using System.Runtime.CompilerServices;
using System.Text;

namespace SafeCompile.Runtime;

/// <summary>Types whose equality, order and hash code cost O(1), call nobody and are the same on every machine.</summary>
internal static class Primitive
{
    /// <summary>True for the types above. A constant to the JIT for value types, so that generic code folds to the plain operation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Folds to a constant only where it is inlined.
    internal static bool Is<T>() =>
        IsWord<T>()
        || typeof(T) == typeof(long) || typeof(T) == typeof(ulong) || typeof(T) == typeof(nint) || typeof(T) == typeof(nuint)
        || typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(decimal) || typeof(T) == typeof(Half)
        || typeof(T) == typeof(DateTime) || typeof(T) == typeof(TimeSpan) || typeof(T) == typeof(DateTimeOffset)
        || typeof(T) == typeof(DateOnly) || typeof(T) == typeof(TimeOnly) || typeof(T) == typeof(Guid)
        || typeof(T).IsEnum;

    /// <summary>True where the 32-bit hash code is one to one: two different keys never have the same, so no collision can cost anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // As above.
    internal static bool IsWord<T>() =>
        typeof(T) == typeof(int) || typeof(T) == typeof(char) || typeof(T) == typeof(byte) || typeof(T) == typeof(bool)
        || typeof(T) == typeof(uint) || typeof(T) == typeof(short) || typeof(T) == typeof(ushort) || typeof(T) == typeof(sbyte)
        || typeof(T) == typeof(Rune) || (typeof(T).IsEnum && Unsafe.SizeOf<T>() <= 4); // SizeOf is a JIT constant; no memory is touched.
}
