// If this file is wrong an attacker copies bytes unpaid.
namespace SafeCompile.Runtime;

/// <summary><see cref="Buffer.BlockCopy"/>: the base library checks that both arrays hold numbers and that the bytes are theirs.</summary>
public static class BufferShims
{
    [Shim("M:System.Buffer.BlockCopy(System.Array,System.Int32,System.Array,System.Int32,System.Int32)")]
    public static void BlockCopy(Meter m, Array src, int srcOffset, Array dst, int dstOffset, int count)
    {
        Guard.ChargeLong(m, 15 + (Math.Max(count, 0) >> 3));
        Buffer.BlockCopy(src, srcOffset, dst, dstOffset, count);
    }
}
