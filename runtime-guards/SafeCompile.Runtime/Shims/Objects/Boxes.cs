// If this file is wrong an attacker has large structures boxed for the price of a number.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Boxes that members of the base library make, where only the box itself tells how large it is.</summary>
internal static class Boxes
{
    /// <summary>What callers charge for each box beforehand: one of a value of 16 bytes.</summary>
    internal const int Bytes = 32;

    /// <summary>Charges what <paramref name="made"/> takes beyond <see cref="Bytes"/>; at most one box of the largest structure is behind.</summary>
    internal static object? Paid(Meter m, object? made)
    {
        if (made?.GetType() is { IsValueType: true } type && RuntimeHelpers.SizeOf(type.TypeHandle) is > 16 and int size) Guard.AllocLong(m, size - 16);
        return made;
    }
}
