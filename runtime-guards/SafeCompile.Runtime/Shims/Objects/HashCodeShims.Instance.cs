// If this file is wrong an attacker reads the process-wide random seed of HashCode, or writes past the end of one.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>
/// <c>HashCode</c> as a variable: the code so far is kept in the struct's first word, where an unused one has a zero. Its own members would mix in
/// the seed of the process.
/// </summary>
public static class HashCodeInstanceShims
{
    [Shim("M:System.HashCode.Add``1(``0)", ByReference = true)]
    public static void Add<T>(Meter m, ref HashCode self, T value)
    {
        Guard.Charge(m, 3);
        int code = Equality.Code(m, value);
        State(ref self) = Hashing.Combine(State(ref self), code);
    }

    [Shim("M:System.HashCode.Add``1(``0,System.Collections.Generic.IEqualityComparer{``0})", ByReference = true)]
    public static void Add<T>(Meter m, ref HashCode self, T value, IEqualityComparer<T>? comparer)
    {
        Guard.Charge(m, 10);
        int code = value is null ? 0 : comparer is null ? Equality.Code(m, value) : comparer.GetHashCode(value);
        State(ref self) = Hashing.Combine(State(ref self), code);
    }

    [Shim("M:System.HashCode.ToHashCode", ByReference = true)]
    public static int ToHashCode(Meter m, ref HashCode self)
    {
        Guard.Charge(m, 3);
        return State(ref self);
    }

    // Unsafe: HashCode is eight 32-bit words without references (a test holds its size), and this is its first one.
    private static ref int State(ref HashCode self) => ref Unsafe.As<HashCode, int>(ref self);
}
