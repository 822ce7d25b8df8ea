using System.Globalization;
using System.Numerics;
using SafeCompile.Runtime;
using Xunit;

namespace SafeCompile.Tests.Shims.Text;

/// <summary>Texts of values are those of C# under the invariant culture.</summary>
public sealed class TextTests
{
    public enum Colour
    {
        Red,
        Green,
    }

    [Flags]
    public enum Sides
    {
        None = 0,
        Left = 1,
        Right = 2,
    }

    public static TheoryData<object?> Values { get; } = new()
    {
        0, -1, int.MaxValue, int.MinValue, 5L, ulong.MaxValue, (byte)7, (sbyte)-7, (short)-300, (ushort)65535, 12u, (nint)(-4), (nuint)4,
        1.5, -0.0, double.NaN, double.PositiveInfinity, double.MaxValue, double.Epsilon, 0.1f, float.MinValue, 1.10m, decimal.MaxValue,
        (Half)1.5, Int128.MinValue, UInt128.MaxValue, BigInteger.Pow(7, 99), true, false, 'x', '\u20AC', "text", "", null,
        new DateTime(2020, 1, 2, 3, 4, 5), new DateOnly(2020, 1, 2), new TimeOnly(3, 4, 5), TimeSpan.FromSeconds(1.5), Guid.Empty,
        Colour.Green, (Colour)17, Sides.Left | Sides.Right, (Sides)9, (1, "a", (object?)null), (1, 2, 3, 4, 5, 6, 7, 8, 9),
        Tuple.Create(1, (2, 3)), new KeyValuePair<string, int>("k", 1), new KeyValuePair<string, object?>("k", null), (int?)5,
        new { A = 1, B = "x", C = (object?)null }, new { }, new Index(3, true), 1..^2, new object(), new List<int> { 1 }, new int[3], typeof(int),
        new System.Text.StringBuilder("built"), new Own(3), new OwnFormat(), new Dictionary<string, List<int>>(), ((Func<int>)(() => 1)).GetType(),
        'a'..'b', new Version(1, 2),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Concatenation(object? value)
    {
        if (value is Version) return; // Not in the policy: its type's name.
        Assert.Equal("<" + value + ">", Metered.Run(m => TextShims.Concat(m, "<", TextShims.Text(m, value), ">")));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Interpolation(object? value)
    {
        if (value is Version) return;
        foreach (int width in (int[])[0, 3, 40, -40])
        {
            string expected = string.Format(CultureInfo.InvariantCulture, "<{0," + width + "}>", value);
            Assert.Equal(expected, Metered.Run(m => TextShims.Interpolate(m).Literal("<").Hole(value, width).Literal(">").Text()));
            Assert.Equal(expected, Metered.Run(m => StringShims.Format(m, "<{0," + width + "}>", value)));
        }
    }

    [Fact]
    public void Typed_holes_are_formatted_like_boxes()
    {
        double d = 1234.5678;
        int? none = null;
        int? some = 5;
        Assert.Equal($"{d:F2}|{d,12:N1}|{42:X4}|{none}|{some,4}|{Colour.Green:D}|{'x',3}|{true,-6}|{new Own(1)}|{new OwnStruct(2)}",
            Metered.Run(m => TextShims.Interpolate(m).Hole(d, 0, "F2").Literal("|").Hole(d, 12, "N1").Literal("|").Hole(42, 0, "X4").Literal("|").Hole(none)
                .Literal("|").Hole(some, 4).Literal("|").Hole(Colour.Green, 0, "D").Literal("|").Hole('x', 3).Literal("|").Hole(true, -6)
                .Literal("|").Hole(new Own(1)).Literal("|").Hole(new OwnStruct(2)).Text()));
    }

    [Fact]
    public void Every_number_format()
    {
        var random = new Random(1);
        string?[] formats = [null, "", "G", "R", "D", "D7", "X", "x9", "B", "F", "F0", "F3", "F20", "N", "N0", "N12", "E", "e3", "P", "P1", "C", "C5", "G3", "G17", "G40",
            "0.00", "#,##0.0#", "0000", "#", "0.0%", "%%%0", "0.###E+00", "pos;neg;zero", "'lit'0\\x", "Q", "D99", "F99", "a5", "0,,.0", "N1234", "D1234567890"];
        for (int i = 0; i < 400; i++)
        {
            long bits = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            double d = i % 3 == 0 ? BitConverter.Int64BitsToDouble(random.NextInt64()) : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 20));
            string? f = formats[i % formats.Length];
            Metered.Same(() => bits.ToString(f), m => Int64Shims.ToString(m, bits, f), $"{bits} {f}");
            Metered.Same(() => ((int)bits).ToString(f), m => Int32Shims.ToString(m, (int)bits, f), $"{(int)bits} {f}");
            Metered.Same(() => ((byte)bits).ToString(f), m => ByteShims.ToString(m, (byte)bits, f), $"{(byte)bits} {f}");
            Metered.Same(() => ((Int128)bits * bits).ToString(f), m => Int128Shims.ToString(m, (Int128)bits * bits, f), $"{bits}² {f}");
            Metered.Same(() => ((BigInteger)bits * bits).ToString(f), m => BigIntegerShims.ToString(m, (BigInteger)bits * bits, f), $"{bits}² {f}");
            Metered.Same(() => d.ToString(f), m => DoubleShims.ToString(m, d, f), $"{d} {f}");
            Metered.Same(() => ((float)d).ToString(f), m => SingleShims.ToString(m, (float)d, f), $"{(float)d} {f}");
            Metered.Same(() => ((Half)d).ToString(f), m => HalfShims.ToString(m, (Half)d, f), $"{(Half)d} {f}");
            Metered.Same(() => new decimal(bits / 1000.0).ToString(f), m => DecimalShims.ToString(m, new decimal(bits / 1000.0), f), $"{bits} {f}");
        }
    }

    [Fact]
    public void Every_short_format_of_every_letter()
    {
        for (char c = '!'; c < '\u007F'; c++)
        {
            foreach (string f in (string[])[$"{c}", $"{c}2", $"{c}40", $"{c}{c}", $"{c}0{c}", new string(c, 60)])
            {
                Metered.Same(() => double.MinValue.ToString(f), m => DoubleShims.ToString(m, double.MinValue, f), f);
                Metered.Same(() => decimal.MinValue.ToString(f), m => DecimalShims.ToString(m, decimal.MinValue, f), f);
                Metered.Same(() => Int128.MinValue.ToString(f), m => Int128Shims.ToString(m, Int128.MinValue, f), f);
                Metered.Same(() => long.MinValue.ToString(f), m => Int64Shims.ToString(m, long.MinValue, f), f);
                Metered.Same(() => float.MinValue.ToString(f), m => SingleShims.ToString(m, float.MinValue, f), f);
                Metered.Same(() => new DateTime(2020, 12, 30).ToString(f), m => DateTimeShims.ToString(m, new DateTime(2020, 12, 30), f), f);
                Metered.Same(() => TimeSpan.MinValue.ToString(f), m => TimeSpanShims.ToString(m, TimeSpan.MinValue, f), f);
                Metered.Same(() => new DateOnly(2020, 12, 30).ToString(f), m => DateOnlyShims.ToString(m, new DateOnly(2020, 12, 30), f), f);
                Metered.Same(() => Guid.Empty.ToString(f), m => GuidShims.ToString(m, Guid.Empty, f), f);
                Metered.Same(() => Sides.Left.ToString(f), m => EnumShims.ToString(m, Sides.Left, f), f);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{{}}")]
    [InlineData("a{0}b{1}c{2}")]
    [InlineData("{0 , -7 :F1}|")]
    [InlineData("{2,5}{0,-5}{1:}")]
    [InlineData("{0:{")]
    [InlineData("{0:}}")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("{ 0}")]
    [InlineData("{0")]
    [InlineData("{0,")]
    [InlineData("{0,-}")]
    [InlineData("{0,1000000}")]
    [InlineData("{1000000}")]
    [InlineData("{3}")]
    [InlineData("{-1}")]
    [InlineData("{0,2")]
    [InlineData("{0:F2")]
    [InlineData("x}y")]
    [InlineData("{{{0}}}")]
    public void Composite_formats(string format)
    {
        object?[] args = [1.5, null, "s"];
        Metered.Same(() => string.Format(CultureInfo.InvariantCulture, format, args), m => StringShims.Format(m, format, args), format);
    }

    [Fact]
    public void Exceptions_are_named_and_told_but_never_traced()
    {
        try
        {
            throw new InvalidOperationException("why", new FormatException("inner"));
        }
        catch (InvalidOperationException e)
        {
            Assert.Equal("System.InvalidOperationException: why", Metered.Run(m => TextShims.Text(m, e)));
            Assert.Equal("System.InvalidOperationException: why", Metered.Run(m => ExceptionShims.ToString(m, e)));
            Assert.Equal("why", Metered.Run(m => ExceptionShims.GetMessage(m, e)));
        }

        Assert.Equal("mine", Metered.Run(m => TextShims.Text(m, new OwnException())));
    }

    [Fact]
    public void A_constructed_range_exception_keeps_no_guest_object()
    {
        var e = Metered.Run(m => ExceptionShims.New(m, "p", new Own(3), "must not"));
        Assert.Equal(new ArgumentOutOfRangeException("p", "own 3", "must not").Message, e.Message);
        Assert.IsType<string>(e.ActualValue);
    }

    [Fact]
    public void The_charge_covers_what_is_allocated()
    {
        object[] values = [.. Enumerable.Range(0, 1_000).Select(i => (object)(i * 1.37))];
        Meter meter = Metered.Meter();
        Metered.Run(m => TextShims.Text(m, 1.5).Length, meter); // Warms the recycled buffer and the caches.
        long charged = meter.Bytes, before = GC.GetAllocatedBytesForCurrentThread();
        Metered.Run(m => StringShims.Join(m, ", ", values).Length, meter);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, charged - meter.Bytes + 1_000);
    }

    private sealed class Own(int n)
    {
        public override string ToString() => "own " + n;
    }

    private readonly struct OwnStruct(int n)
    {
        public override string ToString() => "struct " + n;
    }

    private sealed class OwnFormat : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => "formatted " + format;

        public override string ToString() => "plain";
    }

    private sealed class OwnException : Exception
    {
        public override string ToString() => "mine";
    }
}
