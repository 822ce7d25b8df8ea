using System.Collections;
using System.Globalization;
using System.Numerics;
using SafeCompile.Runtime;
using SafeCompile.Tests.Shims.Text;
using Xunit;

namespace SafeCompile.Tests.Shims.Library;

/// <summary>Vectors, bits, dates with an offset, versions and conversions of boxes: equal to the base library, and paid for.</summary>
public sealed class LibraryTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("F2")]
    [InlineData("E3")]
    [InlineData("N1")]
    public void Vectors_have_the_text_of_the_real_ones(string? format)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        float[] values = [0, -1.5f, 12345.678f, float.NaN, float.PositiveInfinity, 1e-20f, 3, 1e20f];
        foreach (float x in values)
        {
            Metered.Same(() => new Vector2(x, 2).ToString(format, invariant), m => VectorShims.ToString(m, new Vector2(x, 2), format, null));
            Metered.Same(() => new Vector3(x, 2, -x).ToString(format, invariant), m => VectorShims.ToString(m, new Vector3(x, 2, -x), format));
            Metered.Same(() => new Vector4(x, 2, -x, 0).ToString(format, invariant), m => VectorShims.ToString(m, new Vector4(x, 2, -x, 0), format));
            Metered.Same(() => new Complex(x, 2).ToString(format, invariant), m => VectorShims.ToString(m, new Complex(x, 2), format));
            Metered.Same(() => new Quaternion(x, 2, 3, 4).ToString(), m => VectorShims.ToString(m, new Quaternion(x, 2, 3, 4)));
            Metered.Same(() => new Plane(x, 2, 3, 4).ToString(), m => TextShims.Text(m, (object)new Plane(x, 2, 3, 4)));
            Metered.Same(() => (Matrix3x2.Identity * x).ToString(), m => TextShims.Text(m, Matrix3x2.Identity * x));
            Metered.Same(() => (Matrix4x4.Identity * x).ToString(), m => TextShims.Text(m, Matrix4x4.Identity * x));
        }
    }

    [Fact]
    public void Bits_are_those_of_the_real_array()
    {
        var random = new Random(3);
        BitArray plain = new(70), mine = Metered.Run(m => BitArrayShims.New(m, 70));
        for (int step = 0; step < 300; step++)
        {
            int n = random.Next(-1, 80);
            var other = new BitArray(random.Next(4) == 0 ? n + 1 : plain.Length, n % 2 == 0);
            switch (random.Next(9))
            {
                case 0: Both(b => b.And(other), (m, b) => BitArrayShims.And(m, b, other)); break;
                case 1: Both(b => b.Or(other), (m, b) => BitArrayShims.Or(m, b, other)); break;
                case 2: Both(b => b.Xor(other), (m, b) => BitArrayShims.Xor(m, b, other)); break;
                case 3: Both(b => b.Not(), BitArrayShims.Not); break;
                case 4: Both(b => b.LeftShift(n), (m, b) => BitArrayShims.LeftShift(m, b, n)); break;
                case 5: Both(b => b.RightShift(n), (m, b) => BitArrayShims.RightShift(m, b, n)); break;
                case 6: Both(b => { b.Length = n; return b; }, (m, b) => { BitArrayShims.SetLength(m, b, n); return b; }); break;
                case 7: Both(b => (BitArray)b.Clone(), (m, b) => (BitArray)BitArrayShims.Clone(m, b)); break;
                case 8: if (plain.Length > 0) plain[n & 1 & (plain.Length - 1)] = mine[n & 1 & (plain.Length - 1)] = true; break;
            }

            Assert.Equal(plain.Cast<bool>(), mine.Cast<bool>());
            Metered.Same(plain.HasAllSet, m => BitArrayShims.HasAllSet(m, mine));
            Metered.Same(plain.HasAnySet, m => BitArrayShims.HasAnySet(m, mine));
        }

        void Both(Func<BitArray, BitArray> original, Func<Meter, BitArray, BitArray> shim) => Metered.Same(
            () => string.Join("", original(plain).Cast<bool>()), m => string.Join("", shim(m, mine).Cast<bool>()));
    }

    [Fact]
    public void Bits_are_paid_for_before_they_are_made()
    {
        Assert.Equal(TrapCode.AllocationLimitExceeded, Metered.Trap(m => BitArrayShims.New(m, int.MaxValue)));
        Assert.Equal(TrapCode.AllocationLimitExceeded, Metered.Trap(m => BitArrayShims.New(m, new int[10_000])));
        Assert.Equal(TrapCode.AllocationLimitExceeded, Metered.Trap(m => BitArrayShims.SetLength(m, new BitArray(1), int.MaxValue)));
        BitArray bits = new(1_000_000);
        Assert.Equal(TrapCode.OutOfFuel, Metered.Trap(m => { while (true) BitArrayShims.Not(m, bits); }));
        Assert.Equal(TrapCode.OutOfFuel, Metered.Trap(m => { while (true) BitArrayShims.LeftShift(m, bits, 3); }));
    }

    [Theory]
    [InlineData("2024-02-29T10:20:30+02:00")]
    [InlineData("2024-02-29 10:20:30 -05:30")]
    [InlineData("2024-02-29T10:20:30.1234567Z")]
    [InlineData("02/29/2024 10:20:30 +01:00")]
    [InlineData("Thu, 29 Feb 2024 10:20:30 GMT")]
    [InlineData("nonsense")]
    public void Moments_with_an_offset_are_read_as_the_real_ones(string text)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        Metered.Same(() => DateTimeOffset.Parse(text, invariant), m => DateTimeOffsetShims.Parse(m, text));
        Metered.Same(() => DateTimeOffset.Parse(text, invariant).Offset, m => DateTimeOffsetShims.Parse(m, text).Offset);
        Metered.Same(
            () => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", invariant),
            m => DateTimeOffsetShims.ParseExact(m, text, "yyyy-MM-dd'T'HH:mm:sszzz", null));
    }

    [Theory]
    [InlineData("10:20", "HH:mm")]
    [InlineData("10:20", "t")]
    [InlineData("29", "dd")]
    [InlineData("02", "MM")]
    [InlineData("10'", "HH\\'")]
    public void A_pattern_without_a_year_is_not_filled_from_the_clock(string text, string pattern) =>
        Assert.False(Metered.Run(m => DateTimeOffsetShims.TryParseExact(m, text, pattern, null, DateTimeStyles.None, out _)));

    [Fact]
    public void Local_time_is_UTC_on_every_machine()
    {
        var local = new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Local);
        Assert.Equal(TimeSpan.Zero, Metered.Run(m => DateTimeOffsetShims.New(m, local)).Offset);
        Assert.Equal(TimeSpan.Zero, Metered.Run(m => DateTimeOffsetShims.Parse(m, "2024-07-01 12:00", null, DateTimeStyles.AssumeLocal)).Offset);
        Assert.Throws<ArgumentException>(() => Metered.Run(m => DateTimeOffsetShims.New(m, local, TimeSpan.FromHours(2))));
    }

    [Theory]
    [InlineData("o")]
    [InlineData("r")]
    [InlineData("u")]
    [InlineData("yyyy-MM-dd HH:mm:ss zzz")]
    [InlineData("dddd, dd MMMM yyyy K")]
    [InlineData("U")]
    [InlineData(null)]
    public void Moments_with_an_offset_have_the_text_of_the_real_ones(string? format)
    {
        var moment = new DateTimeOffset(2024, 9, 18, 7, 5, 9, TimeSpan.FromMinutes(-210));
        Metered.Same(() => moment.ToString(format, CultureInfo.InvariantCulture), m => DateTimeOffsetShims.ToString(m, moment, format));
        Metered.Same(() => moment.ToString(CultureInfo.InvariantCulture), m => TextShims.Text(m, (object)moment));
    }

    public static TheoryData<object?> Boxes { get; } = [null, 5, -1, 2.5, 1e30, 3.5m, 'c', true, "12", "x", (byte)7, DayOfWeek.Friday, 5L, new DateTime(1)];

    [Theory]
    [MemberData(nameof(Boxes))]
    public void Boxes_convert_as_the_real_ones(object? box)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        Metered.Same(() => Convert.ToInt32(box, invariant), m => ConvertShims.ToInt32(m, box));
        Metered.Same(() => Convert.ToDouble(box, invariant), m => ConvertShims.ToDouble(m, box, null));
        Metered.Same(() => Convert.ToBoolean(box, invariant), m => ConvertShims.ToBoolean(m, box));
        Metered.Same(() => Convert.ToByte(box, invariant), m => ConvertShims.ToByte(m, box));
        Metered.Same(() => Convert.ToDecimal(box, invariant), m => ConvertShims.ToDecimal(m, box));
        Metered.Same(() => Convert.ToChar(box, invariant), m => ConvertShims.ToChar(m, box));
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("1")]
    [InlineData("1.-2")]
    [InlineData(null)]
    public void Versions_are_read_as_the_real_ones(string? text)
    {
        Metered.Same(() => Version.Parse(text!), m => VersionShims.Parse(m, text!));
        Metered.Same(() => new Version(text!), m => VersionShims.New(m, text!));
        Metered.Same(() => Version.Parse(text!).ToString(), m => TextShims.Text(m, (object)VersionShims.Parse(m, text!)));
        Metered.Same(() => Version.Parse(text!).ToString(2), m => VersionShims.ToString(m, VersionShims.Parse(m, text!), 2));
    }

    [Fact]
    public void Bytes_of_arrays_are_copied_as_the_real_ones()
    {
        int[] source = [1, 2, 3], a = new int[3], b = new int[3];
        foreach ((int from, int to, int count) in new[] { (0, 0, 12), (4, 0, 8), (0, 1, 3), (-1, 0, 1), (0, 0, 13), (0, 0, -1) })
        {
            Metered.Same(() => { Buffer.BlockCopy(source, from, a, to, count); return a[0]; }, m => { BufferShims.BlockCopy(m, source, from, b, to, count); return b[0]; });
            Assert.Equal(a, b);
        }

        Metered.Same(() => { Buffer.BlockCopy(new string[1], 0, a, 0, 1); return 0; }, m => { BufferShims.BlockCopy(m, new string[1], 0, b, 0, 1); return 0; });
        Assert.Equal(TrapCode.OutOfFuel, Metered.Trap(m => BufferShims.BlockCopy(m, s_long, 0, s_long, 0, 4_000_000), fuel: 100_000));
    }

    private static readonly int[] s_long = new int[1_000_000];

    [Fact]
    public void Spans_are_searched_and_split_as_the_real_ones()
    {
        foreach (string text in new[] { "", "a,b,,c", " x , y ", ",", "abc" })
        {
            foreach (int room in new[] { 0, 1, 2, 9 })
            {
                Range[] a = new Range[room], b = new Range[room];
                Metered.Same(() => text.AsSpan().Split(a, ',', StringSplitOptions.TrimEntries), m => MemoryExtensionsShims.Split(m, text, b, ',', StringSplitOptions.TrimEntries));
                Assert.Equal(a, b);
            }

            Metered.Same(() => text.AsSpan().IndexOfAnyExcept('a'), m => MemoryExtensionsShims.IndexOfAnyExcept<char>(m, text, 'a'));
            Metered.Same(() => text.AsSpan().IndexOfAnyInRange('b', 'c'), m => MemoryExtensionsShims.IndexOfAnyInRange<char>(m, text, 'b', 'c'));
            Metered.Same(() => text.AsSpan().ContainsAny('b', ','), m => MemoryExtensionsShims.ContainsAny<char>(m, text, 'b', ','));
        }
    }

    [Fact]
    public void Small_things_are_charged_by_what_they_allocate()
    {
        int[] array = [1, 2, 3, 4, 5];
        (string What, Action<Meter> Body)[] all =
        [
            ("segment", m => ArraySegmentShims.ToArray(m, new ArraySegment<int>(array, 1, 3))),
            ("memory", m => MemoryShims.ToArray(m, array.AsMemory(1))),
            ("version", m => VersionShims.New(m, "1.2.3.4")),
            ("version text", m => VersionShims.ToString(m, new Version(1, 2, 3))),
            ("tuple", m => TupleExtensionsShims.ToTuple(m, (1, 2, 3, 4, 5, 6, 7))),
            ("bits", m => BitArrayShims.New(m, 100)),
            ("view", m => ReadOnlyCollectionShims.AsReadOnly(m, array)),
            ("reader", m => TextReaderShims.New(m, "x")),
            ("writer", m => StringWriterShims.New(m)),
            ("hex", m => RandomShims.GetHexString(m, new Random(1), 300)),
            ("matrix", m => VectorShims.ToString(m, Matrix4x4.Identity)),
        ];
        foreach ((string what, Action<Meter> body) in all)
        {
            Meter meter = Metered.Meter();
            Metered.Run(m => { body(m); return 0; }, meter); // Once for the caches.
            long charged = meter.Bytes, before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++) Metered.Run(m => { body(m); return 0; }, meter);
            long own = what switch { "version text" => 32, "hex" => 350, _ => 0 }; // What the test itself makes.
            long real = (GC.GetAllocatedBytesForCurrentThread() - before) / 100 - own - 100; // The test's closure.
            Assert.True(real <= (charged - meter.Bytes) / 100, $"{what}: {real} allocated, {(charged - meter.Bytes) / 100} charged");
        }
    }
}
