// If this file is wrong an attacker reads the process-wide random seed of HashCode, or hashes structures past every guard.
namespace SafeCompile.Runtime;

/// <summary>Metered <c>HashCode.Combine</c>, with fixed constants instead of the process-wide random seed.</summary>
public static class HashCodeShims
{
    [Shim("M:System.HashCode.Combine``1(``0)")]
    public static int Combine<T1>(Meter m, T1 value1)
    {
        Guard.Charge(m, 3);
        int code = Equality.Code(m, value1);
        return Hashing.Combine(code, 1);
    }

    [Shim("M:System.HashCode.Combine``2(``0,``1)")]
    public static int Combine<T1, T2>(Meter m, T1 value1, T2 value2)
    {
        Guard.Charge(m, 6);
        int code = Equality.Code(m, value1);
        code = Hashing.Combine(code, Equality.Code(m, value2));
        return code;
    }

    [Shim("M:System.HashCode.Combine``3(``0,``1,``2)")]
    public static int Combine<T1, T2, T3>(Meter m, T1 value1, T2 value2, T3 value3)
    {
        Guard.Charge(m, 9);
        int code = Equality.Code(m, value1);
        code = Hashing.Combine(code, Equality.Code(m, value2));
        code = Hashing.Combine(code, Equality.Code(m, value3));
        return code;
    }

    [Shim("M:System.HashCode.Combine``4(``0,``1,``2,``3)")]
    public static int Combine<T1, T2, T3, T4>(Meter m, T1 value1, T2 value2, T3 value3, T4 value4)
    {
        Guard.Charge(m, 12);
        int code = Equality.Code(m, value1);
        code = Hashing.Combine(code, Equality.Code(m, value2));
        code = Hashing.Combine(code, Equality.Code(m, value3));
        code = Hashing.Combine(code, Equality.Code(m, value4));
        return code;
    }

    [Shim("M:System.HashCode.Combine``5(``0,``1,``2,``3,``4)")]
    public static int Combine<T1, T2, T3, T4, T5>(Meter m, T1 value1, T2 value2, T3 value3, T4 value4, T5 value5)
    {
        Guard.Charge(m, 15);
        int code = Equality.Code(m, value1);
        code = Hashing.Combine(code, Equality.Code(m, value2));
        code = Hashing.Combine(code, Equality.Code(m, value3));
        code = Hashing.Combine(code, Equality.Code(m, value4));
        code = Hashing.Combine(code, Equality.Code(m, value5));
        return code;
    }

    [Shim("M:System.HashCode.Combine``6(``0,``1,``2,``3,``4,``5)")]
    public static int Combine<T1, T2, T3, T4, T5, T6>(Meter m, T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6)
    {
        Guard.Charge(m, 18);
        int code = Equality.Code(m, value1);
        code = Hashing.Combine(code, Equality.Code(m, value2));
        code = Hashing.Combine(code, Equality.Code(m, value3));
        code = Hashing.Combine(code, Equality.Code(m, value4));
        code = Hashing.Combine(code, Equality.Code(m, value5));
        code = Hashing.Combine(code, Equality.Code(m, value6));
        return code;
    }

    [Shim("M:System.HashCode.Combine``7(``0,``1,``2,``3,``4,``5,``6)")]
    public static int Combine<T1, T2, T3, T4, T5, T6, T7>(Meter m, T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7)
    {
        Guard.Charge(m, 21);
        int code = Equality.Code(m, value1);
        code = Hashing.Combine(code, Equality.Code(m, value2));
        code = Hashing.Combine(code, Equality.Code(m, value3));
        code = Hashing.Combine(code, Equality.Code(m, value4));
        code = Hashing.Combine(code, Equality.Code(m, value5));
        code = Hashing.Combine(code, Equality.Code(m, value6));
        code = Hashing.Combine(code, Equality.Code(m, value7));
        return code;
    }

    [Shim("M:System.HashCode.Combine``8(``0,``1,``2,``3,``4,``5,``6,``7)")]
    public static int Combine<T1, T2, T3, T4, T5, T6, T7, T8>(Meter m, T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7, T8 value8)
    {
        Guard.Charge(m, 24);
        int code = Equality.Code(m, value1);
        code = Hashing.Combine(code, Equality.Code(m, value2));
        code = Hashing.Combine(code, Equality.Code(m, value3));
        code = Hashing.Combine(code, Equality.Code(m, value4));
        code = Hashing.Combine(code, Equality.Code(m, value5));
        code = Hashing.Combine(code, Equality.Code(m, value6));
        code = Hashing.Combine(code, Equality.Code(m, value7));
        code = Hashing.Combine(code, Equality.Code(m, value8));
        return code;
    }
}
