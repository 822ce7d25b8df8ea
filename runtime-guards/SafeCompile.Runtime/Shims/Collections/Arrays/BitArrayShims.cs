// If this file is wrong an attacker combines, shifts or copies millions of bits unpaid.
using System.Collections;

namespace SafeCompile.Runtime;

/// <summary><see cref="BitArray"/>: what walks all bits, 64 at a time. Single bits and the counts are direct.</summary>
public static class BitArrayShims
{
    [Shim("M:System.Collections.BitArray.#ctor(System.Int32)")]
    public static BitArray New(Meter m, int length)
    {
        Make(m, length);
        return new BitArray(length);
    }

    [Shim("M:System.Collections.BitArray.#ctor(System.Int32,System.Boolean)")]
    public static BitArray New(Meter m, int length, bool defaultValue)
    {
        Make(m, length);
        return new BitArray(length, defaultValue);
    }

    [Shim("M:System.Collections.BitArray.#ctor(System.Byte[])")]
    public static BitArray New(Meter m, byte[] bytes)
    {
        Make(m, 8L * (bytes?.Length ?? 0));
        return new BitArray(bytes!);
    }

    [Shim("M:System.Collections.BitArray.#ctor(System.Int32[])")]
    public static BitArray New(Meter m, int[] values)
    {
        Make(m, 32L * (values?.Length ?? 0));
        return new BitArray(values!);
    }

    [Shim("M:System.Collections.BitArray.#ctor(System.Boolean[])")]
    public static BitArray New(Meter m, bool[] values)
    {
        Make(m, values?.Length ?? 0);
        Work.Scan(m, values?.Length ?? 0);
        return new BitArray(values!);
    }

    [Shim("M:System.Collections.BitArray.#ctor(System.Collections.BitArray)")]
    public static BitArray New(Meter m, BitArray bits)
    {
        Make(m, bits?.Length ?? 0);
        return new BitArray(bits!);
    }

    [Shim("M:System.Collections.BitArray.Clone")]
    public static object Clone(Meter m, BitArray self)
    {
        Make(m, self.Length);
        return self.Clone();
    }

    [Shim("M:System.Collections.BitArray.set_Length(System.Int32)")]
    public static int SetLength(Meter m, BitArray self, int value)
    {
        Make(m, Math.Max(value, self.Length));
        self.Length = value;
        return value;
    }

    [Shim("M:System.Collections.BitArray.SetAll(System.Boolean)")]
    public static void SetAll(Meter m, BitArray self, bool value)
    {
        Walk(m, self);
        self.SetAll(value);
    }

    [Shim("M:System.Collections.BitArray.And(System.Collections.BitArray)")]
    public static BitArray And(Meter m, BitArray self, BitArray value)
    {
        Walk(m, self);
        return self.And(value);
    }

    [Shim("M:System.Collections.BitArray.Or(System.Collections.BitArray)")]
    public static BitArray Or(Meter m, BitArray self, BitArray value)
    {
        Walk(m, self);
        return self.Or(value);
    }

    [Shim("M:System.Collections.BitArray.Xor(System.Collections.BitArray)")]
    public static BitArray Xor(Meter m, BitArray self, BitArray value)
    {
        Walk(m, self);
        return self.Xor(value);
    }

    [Shim("M:System.Collections.BitArray.Not")]
    public static BitArray Not(Meter m, BitArray self)
    {
        Walk(m, self);
        return self.Not();
    }

    [Shim("M:System.Collections.BitArray.LeftShift(System.Int32)")]
    public static BitArray LeftShift(Meter m, BitArray self, int count)
    {
        Walk(m, self);
        return self.LeftShift(count);
    }

    [Shim("M:System.Collections.BitArray.RightShift(System.Int32)")]
    public static BitArray RightShift(Meter m, BitArray self, int count)
    {
        Walk(m, self);
        return self.RightShift(count);
    }

    [Shim("M:System.Collections.BitArray.HasAllSet")]
    public static bool HasAllSet(Meter m, BitArray self)
    {
        Walk(m, self);
        return self.HasAllSet();
    }

    [Shim("M:System.Collections.BitArray.HasAnySet")]
    public static bool HasAnySet(Meter m, BitArray self)
    {
        Walk(m, self);
        return self.HasAnySet();
    }

    [Shim("M:System.Collections.BitArray.CopyTo(System.Array,System.Int32)")]
    public static void CopyTo(Meter m, BitArray self, Array array, int index)
    {
        Work.Scan(m, self.Length); // Into bool[] bit by bit.
        self.CopyTo(array, index);
    }

    [Shim("M:System.Collections.BitArray.GetEnumerator")]
    public static IEnumerator GetEnumerator(Meter m, BitArray self)
    {
        Guard.Charge(m, 15, 64);
        return self.GetEnumerator();
    }

    private static void Make(Meter m, long bits)
    {
        Guard.AllocLong(m, 32);
        Work.Buffer<byte>(m, (Math.Max(bits, 0) + 31) / 32 * 4);
    }

    private static void Walk(Meter m, BitArray self) => Guard.ChargeLong(m, 10 + (self.Length >> 5));
}
