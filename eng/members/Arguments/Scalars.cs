using System.Numerics;
using System.Text;
using CsCheck;

namespace SafeCompile.MeteredMembers;

/// <summary>Generators of simple values, half of them from the edges of their type.</summary>
internal static class Scalars
{
    private static readonly Gen<double> s_double = Gen.OneOf(
        Gen.Double, Gen.Int[-50, 50].Select(i => i / 4.0),
        Gen.OneOf(0.0, -0.0, 1, -1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon, 0.1, 2.5, 1e15, 123456789.125));

    private static readonly Gen<long> s_ticks = Gen.OneOf(
        Gen.Long[0, DateTime.MaxValue.Ticks], Gen.OneOf(0, DateTime.MaxValue.Ticks, new DateTime(2024, 2, 29).Ticks, new DateTime(1999, 12, 31, 23, 59, 59).Ticks));

    private static readonly Gen<BigInteger> s_big = Gen.OneOf(
        Gen.Long.Select(l => (BigInteger)l), Gen.Byte.Array[0, 40].Select(b => new BigInteger(b)),
        Gen.OneOf(BigInteger.Zero, BigInteger.One, BigInteger.MinusOne, (BigInteger)ulong.MaxValue, BigInteger.Pow(10, 40), -BigInteger.Pow(2, 128)));

    private static readonly Gen<float> s_float = s_double.Select(d => (float)d);

    private static readonly Dictionary<Type, Gen<object>> s_all = new()
    {
        [typeof(bool)] = Boxed(Gen.Bool),
        [typeof(byte)] = Boxed(Gen.Byte, byte.MinValue, byte.MaxValue, (byte)127, (byte)128),
        [typeof(sbyte)] = Boxed(Gen.SByte, sbyte.MinValue, sbyte.MaxValue, (sbyte)0, (sbyte)-1),
        [typeof(short)] = Boxed(Gen.Short, short.MinValue, short.MaxValue, (short)0, (short)-1),
        [typeof(ushort)] = Boxed(Gen.UShort, ushort.MinValue, ushort.MaxValue, (ushort)1),
        [typeof(uint)] = Boxed(Gen.UInt, uint.MinValue, uint.MaxValue, 1u, 10u),
        [typeof(long)] = Boxed(Gen.Long, long.MinValue, long.MaxValue, 0L, 1L, -1L, 7L),
        [typeof(ulong)] = Boxed(Gen.ULong, ulong.MinValue, ulong.MaxValue, 1UL, 1UL << 63),
        [typeof(nint)] = Boxed(Gen.Long.Select(l => (nint)l), nint.MinValue, nint.MaxValue, 0, -1),
        [typeof(nuint)] = Boxed(Gen.ULong.Select(l => (nuint)l), nuint.MinValue, nuint.MaxValue, (nuint)1),
        [typeof(Int128)] = Boxed(Gen.Select(Gen.ULong, Gen.ULong, (a, b) => new Int128(a, b)), Int128.MinValue, Int128.MaxValue, Int128.Zero, -Int128.One),
        [typeof(UInt128)] = Boxed(Gen.Select(Gen.ULong, Gen.ULong, (a, b) => new UInt128(a, b)), UInt128.MinValue, UInt128.MaxValue, UInt128.One),
        [typeof(BigInteger)] = Boxed(s_big),
        [typeof(double)] = Boxed(s_double),
        [typeof(float)] = Boxed(s_float),
        [typeof(Half)] = Boxed(s_double.Select(d => (Half)d)),
        [typeof(decimal)] = Boxed(Gen.Decimal, decimal.MinValue, decimal.MaxValue, 0m, 0.00m, 1.10m, -2.5m, 0.0000000000000000000000000001m),
        [typeof(char)] = Boxed(Gen.OneOf([.. Words.Letters])),
        [typeof(Rune)] = Boxed(Gen.OneOf(new Rune('a'), new Rune(' '), new Rune(0x1F600), new Rune(0), new Rune('ä'))),
        [typeof(Guid)] = Boxed(Gen.Guid, Guid.Empty),
        [typeof(DateTime)] = Boxed(Gen.Select(s_ticks, Gen.OneOf(DateTimeKind.Unspecified, DateTimeKind.Utc), (t, k) => new DateTime(t, k))),
        [typeof(DateTimeOffset)] = Boxed(Gen.Select(s_ticks, Gen.Int[-56, 56], (t, q) => new DateTimeOffset(Math.Clamp(t, TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.FromMinutes(15 * q)))),
        [typeof(DateOnly)] = Boxed(s_ticks.Select(t => DateOnly.FromDateTime(new DateTime(t)))),
        [typeof(TimeOnly)] = Boxed(s_ticks.Select(t => TimeOnly.FromDateTime(new DateTime(t)))),
        [typeof(TimeSpan)] = Boxed(Gen.Long.Select(TimeSpan.FromTicks), TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromSeconds(1.5), TimeSpan.FromDays(-2)),
        [typeof(Index)] = Boxed(Gen.Select(Gen.Int[0, 8], Gen.Bool, (i, end) => new Index(i, end))),
        [typeof(Range)] = Boxed(Gen.Select(Gen.Int[0, 8], Gen.Bool, Gen.Int[0, 8], Gen.Bool, (a, x, b, y) => new Range(new Index(a, x), new Index(b, y)))),
        [typeof(Complex)] = Boxed(Gen.Select(s_double, s_double, (a, b) => new Complex(a, b))),
        [typeof(Vector2)] = Boxed(Gen.Select(s_float, s_float, (a, b) => new Vector2(a, b))),
        [typeof(Vector3)] = Boxed(Gen.Select(s_float, s_float, (a, b) => new Vector3(a, b, a))),
        [typeof(Vector4)] = Boxed(Gen.Select(s_float, s_float, (a, b) => new Vector4(a, b, b, a))),
        [typeof(Plane)] = Boxed(Gen.Select(s_float, s_float, (a, b) => new Plane(a, b, a, b))),
        [typeof(Quaternion)] = Boxed(Gen.Select(s_float, s_float, (a, b) => new Quaternion(a, b, a, b))),
        [typeof(Matrix3x2)] = Boxed(Gen.Select(s_float, s_float, (a, b) => new Matrix3x2(a, b, b, a, b, a))),
        [typeof(Matrix4x4)] = Boxed(Gen.Select(s_float, s_float, (a, b) => new Matrix4x4(a, b, a, b, a, b, a, b, a, b, a, b, a, b, a, b))),
        [typeof(HashCode)] = Gen.Const(0).Select(_ => (object)default(HashCode)),
    };

    /// <summary>The generator of a type, or null. <c>int</c> and <c>string</c> depend on what they are for and are not here.</summary>
    internal static Gen<object>? Of(Type type) => s_all.GetValueOrDefault(type);

    private static Gen<object> Boxed<T>(Gen<T> any, params T[] edges) =>
        (edges.Length == 0 ? any : Gen.OneOf(any, Gen.OneOf(edges))).Select(x => (object)x!);
}
