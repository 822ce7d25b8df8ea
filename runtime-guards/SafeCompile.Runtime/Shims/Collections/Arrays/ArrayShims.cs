// If this file is wrong an attacker copies, fills or clones arrays unpaid.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="Array"/>: whole-array moves. Lengths, ranks and elements are direct.</summary>
public static partial class ArrayShims
{
    /// <summary>What <c>array[range]</c> becomes.</summary>
    [Shim("M:System.Runtime.CompilerServices.RuntimeHelpers.GetSubArray``1(``0[],System.Range)")]
    public static T[] Slice<T>(Meter m, T[] array, Range range)
    {
        ArgumentNullException.ThrowIfNull(array);
        (_, int length) = range.GetOffsetAndLength(array.Length);
        Work.Buffer<T>(m, length);
        return RuntimeHelpers.GetSubArray(array, range);
    }

    [Shim("M:System.Array.Copy(System.Array,System.Array,System.Int32)")]
    public static void Copy(Meter m, Array sourceArray, Array destinationArray, int length)
    {
        ChargeCopy(m, sourceArray, destinationArray, length);
        Array.Copy(sourceArray, destinationArray, length);
    }

    [Shim("M:System.Array.Copy(System.Array,System.Int32,System.Array,System.Int32,System.Int32)")]
    public static void Copy(Meter m, Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        ChargeCopy(m, sourceArray, destinationArray, length);
        Array.Copy(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
    }

    [Shim("M:System.Array.Copy(System.Array,System.Array,System.Int64)")]
    public static void Copy(Meter m, Array sourceArray, Array destinationArray, long length)
    {
        ChargeCopy(m, sourceArray, destinationArray, length);
        Array.Copy(sourceArray, destinationArray, length);
    }

    [Shim("M:System.Array.CopyTo(System.Array,System.Int32)")]
    public static void CopyTo(Meter m, Array self, Array array, int index)
    {
        ChargeCopy(m, self, array, self.LongLength);
        self.CopyTo(array, index);
    }

    [Shim("M:System.Array.Clone")]
    public static object Clone(Meter m, Array self)
    {
        long bytes = self.LongLength * ElementSize(self);
        Guard.AllocLong(m, 64 + bytes);
        Guard.ChargeLong(m, 40 + (bytes >> 2));
        return self.Clone();
    }

    [Shim("M:System.Array.Clear(System.Array)")]
    public static void Clear(Meter m, Array array)
    {
        if (array is not null) Guard.ChargeLong(m, 10 + ((array.LongLength * ElementSize(array)) >> 3));
        Array.Clear(array!);
    }

    [Shim("M:System.Array.Clear(System.Array,System.Int32,System.Int32)")]
    public static void Clear(Meter m, Array array, int index, int length)
    {
        if (array is not null) Guard.ChargeLong(m, 10 + ((Math.Max(length, 0) * (long)ElementSize(array)) >> 3));
        Array.Clear(array!, index, length);
    }

    [Shim("M:System.Array.Fill``1(``0[],``0)")]
    public static void Fill<T>(Meter m, T[] array, T value)
    {
        ChargeFill<T>(m, array?.Length ?? 0);
        Array.Fill(array!, value);
    }

    [Shim("M:System.Array.Fill``1(``0[],``0,System.Int32,System.Int32)")]
    public static void Fill<T>(Meter m, T[] array, T value, int startIndex, int count)
    {
        ChargeFill<T>(m, count);
        Array.Fill(array, value, startIndex, count);
    }

    [Shim("M:System.Array.Resize``1(``0[]@,System.Int32)")]
    public static void Resize<T>(Meter m, [NotNull] ref T[]? array, int newSize)
    {
        if (array is null || array.Length != newSize) Work.Buffer<T>(m, newSize);
        Array.Resize(ref array, newSize);
    }

    [Shim("M:System.Array.Reverse``1(``0[])")]
    public static void Reverse<T>(Meter m, T[] array)
    {
        Work.Move<T>(m, array?.Length ?? 0);
        Array.Reverse(array!);
    }

    [Shim("M:System.Array.Reverse``1(``0[],System.Int32,System.Int32)")]
    public static void Reverse<T>(Meter m, T[] array, int index, int length)
    {
        Work.Move<T>(m, length);
        Array.Reverse(array, index, length);
    }

    [Shim("M:System.Array.Reverse(System.Array)")]
    public static void Reverse(Meter m, Array array)
    {
        if (array is not null) Guard.ChargeLong(m, 10 + ((array.LongLength * (40 + ElementSize(array))) >> 3));
        Array.Reverse(array!);
    }

    [Shim("M:System.Array.ConvertAll``2(``0[],System.Converter{``0,``1})")]
    public static TOutput[] ConvertAll<TInput, TOutput>(Meter m, TInput[] array, Converter<TInput, TOutput> converter)
    {
        if (array is not null && converter is not null)
        {
            Work.Buffer<TOutput>(m, array.Length);
            Work.Calls(m, array.Length);
        }

        return Array.ConvertAll(array!, converter!);
    }

    /// <summary>Half a unit per element, or its bytes at 8 per unit when it is large.</summary>
    internal static void ChargeFill<T>(Meter m, long n)
    {
        Work.Scan(m, n);
        if (Unsafe.SizeOf<T>() > 4) Work.Move<T>(m, n); // SizeOf is a JIT constant; no memory is touched.
    }

    // Between different element types every element is converted, and a value type put into an array of references is boxed.
    private static void ChargeCopy(Meter m, Array? source, Array? destination, long length)
    {
        if (source is null || destination is null || length < 0) return;
        bool same = source.GetType() == destination.GetType();
        long size = ElementSize(source);
        Guard.ChargeLong(m, 10 + ((Math.Min(length, source.LongLength) * size) >> 3) + (same ? 0 : 40 * Math.Min(length, source.LongLength)));
        if (!same) Guard.AllocLong(m, Math.Min(length, source.LongLength) * (24 + size));
    }

    private static int ElementSize(Array array) => RuntimeHelpers.SizeOf(array.GetType().GetElementType()!.TypeHandle);
}
