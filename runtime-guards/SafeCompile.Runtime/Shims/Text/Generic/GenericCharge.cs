// If this file is wrong an attacker multiplies numbers of a million digits for free, through a type parameter.
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>
/// Prices of operations whose type is a parameter. The policy lets no guest type implement the numeric interfaces, so the type is one of the
/// base library's: machine numbers, paid by the statement; wide numbers of constant size; <see cref="BigInteger"/>, paid by its words. The tests of
/// the type are constants of each instantiation.
/// </summary>
internal static class GenericCharge
{
    private const int Wide = 100;

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Nothing is left of it for machine numbers.
    internal static void Linear<TSelf, TOther>(Meter m, TSelf left, TOther right)
    {
        if (IsBig<TSelf>() && IsBig<TOther>()) BigIntegerCharge.Linear(m, Big(left), Big(right));
        else if (!IsMachine<TSelf>()) Guard.Charge(m, Wide);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // As above.
    internal static void Multiply<TSelf, TOther>(Meter m, TSelf left, TOther right)
    {
        if (IsBig<TSelf>() && IsBig<TOther>()) BigIntegerCharge.Multiply(m, Big(left), Big(right));
        else if (!IsMachine<TSelf>()) Guard.Charge(m, Wide);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // As above.
    internal static void Divide<TSelf, TOther>(Meter m, TSelf left, TOther right)
    {
        if (IsBig<TSelf>() && IsBig<TOther>()) BigIntegerCharge.Divide(m, Big(left), Big(right));
        else Guard.Charge(m, typeof(TSelf) == typeof(double) || typeof(TSelf) == typeof(float) ? 500 : IsMachine<TSelf>() ? 5 : 250);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // As above.
    internal static void Shift<TSelf, TOther>(Meter m, TSelf left, TOther right)
    {
        if (IsBig<TSelf>() && typeof(TOther) == typeof(int)) BigIntegerCharge.Linear(m, BigIntegerCharge.Words(Big(left)) + Math.Abs((long)(int)(object)right! >> 5) + 1);
        else if (!IsMachine<TSelf>()) Guard.Charge(m, Wide);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // As above.
    internal static void Convert<TOther>(Meter m, TOther value)
    {
        if (IsBig<TOther>()) BigIntegerCharge.Linear(m, Big(value), Big(value));
        else Guard.Charge(m, IsMachine<TOther>() ? 20 : Wide, 64); // A small BigInteger may be the result.
    }

    internal static bool IsBig<T>() => typeof(T) == typeof(BigInteger);

    private static BigInteger Big<T>(T value) => (BigInteger)(object)value!;

    private static bool IsMachine<T>() => typeof(T).IsPrimitive;
}
