using SafeCompile.MeteredMembers.Calls;
using SafeCompile.Runtime;

namespace SafeCompile.MeteredMembers;

/// <summary>One measurement.</summary>
/// <param name="At">By dimension: its size.</param>
/// <param name="Fuel">What the stand-in charged.</param>
/// <param name="Bytes">As above.</param>
internal readonly record struct ChargePoint(int[] At, long Fuel, long Bytes);

/// <summary>Calls a stand-in on arguments of chosen sizes and reads the meter. Nothing of it depends on the machine.</summary>
internal sealed class ChargeProbe
{
    private const int FirstSize = 37;
    private const int OtherText = 18; // Of no size that is tried, so that two texts are never equally long by accident.
    private const int ElementLength = 4;
    private const int FewestPoints = 4;
    private const long Ample = long.MaxValue / 4;

    private static readonly int[] s_numbers = [1, 0, 8, FirstSize, 2, 16, 2000];
    private static readonly int[] s_values = [-1, 1, 4];

    private readonly ClosedMember _closed;
    private readonly Action<object?, int>? _drain;

    private ChargeProbe(ClosedMember closed, ChargeShape shape, string? thrown)
    {
        (_closed, Shape, Thrown) = (closed, shape, thrown);
        _drain = closed.LooksLazy ? Drain.Of(closed.Result) : null;
    }

    /// <summary>The sizes of everything that is not being varied.</summary>
    internal ChargeShape Shape { get; private init; }

    /// <summary>The exception that the call ends with however it is called from here, or null.</summary>
    internal string? Thrown { get; }

    internal bool IsLazy => _closed.LooksLazy;

    /// <summary>The types that it is measured over.</summary>
    internal IReadOnlyList<Type> Arguments => _closed.Arguments;

    internal IReadOnlyList<Dimension> Dimensions { get; private init; } = [];

    /// <summary>By dimension: the sizes that it can have while all others stay as they are; none when it makes no difference or none is accepted.</summary>
    internal IReadOnlyList<int[]> Sizes { get; private init; } = [];

    /// <summary>The first way to call a member that is not refused, or one that is.</summary>
    internal static ChargeProbe? Of(MeteredMember member)
    {
        ChargeProbe? refused = null;
        foreach (ClosedMember closed in ClosedMember.Of(member))
        {
            Dimension[] dimensions = [.. Dimension.Of(closed)];
            foreach (ChargeShape shape in Shapes(closed))
            {
                var probe = new ChargeProbe(closed, shape, null);
                if (probe.Measure(shape, out string? thrown) is null) continue;
                if (thrown is null) return probe.With(dimensions);
                refused ??= new ChargeProbe(closed, shape, thrown);
            }
        }

        return refused?.With([.. Dimension.Of(refused._closed)]);
    }

    /// <summary>The same with room in whatever can grow.</summary>
    internal ChargeProbe WithRoom() => new(_closed, Shape with { Room = true }, Thrown) { Dimensions = Dimensions, Sizes = Sizes, Pair = Pair };

    /// <summary>The first two arguments that can be long, whether or not it makes a difference when only one of them is; null when there are none.</summary>
    internal (Dimension First, Dimension Second)? Pair { get; private init; }

    /// <summary>The charge when both of a pair are of this size.</summary>
    internal ChargePoint? Both(int size)
    {
        if (Pair is not var (first, second)) return null;
        return Measure(second.In(first.In(Shape, size), size), out string? thrown) is { } charged && thrown == Thrown ? new ChargePoint([size], charged.Fuel, charged.Bytes) : null;
    }

    /// <summary>Where nothing is varied.</summary>
    internal int[] Base => [.. Dimensions.Select(d => d.OfElements ? Shape.Lengths[d.Slot] : Shape.Sizes[d.Slot])];

    /// <summary>The charge at these sizes, or null when the call is refused there.</summary>
    internal ChargePoint? At(int[] sizes)
    {
        ChargeShape shape = Shape;
        for (int i = 0; i < sizes.Length; i++) shape = Dimensions[i].In(shape, sizes[i]);
        return Measure(shape, out string? thrown) is { } charged && thrown == Thrown ? new ChargePoint(sizes, charged.Fuel, charged.Bytes) : null;
    }

    private ChargeProbe With(IReadOnlyList<Dimension> dimensions)
    {
        var all = new ChargeProbe(_closed, Shape, Thrown) { Dimensions = dimensions };
        var varied = new List<Dimension>();
        var sizes = new List<int[]>();
        for (int i = 0; i < dimensions.Count; i++)
        {
            if (all.Sweep(i) is not { Length: > 0 } found) continue;
            varied.Add(dimensions[i]);
            sizes.Add(found);
        }

        Dimension[] sized = [.. dimensions.Where(d => d is { IsNumber: false, OfElements: false })];
        return new ChargeProbe(_closed, Shape, Thrown) { Dimensions = varied, Sizes = sizes, Pair = sized is [var first, var second, ..] ? (first, second) : null };
    }

    private int[] Sweep(int dimension)
    {
        foreach (int[] sweep in Dimensions[dimension].Sweeps)
        {
            int[] at = Base;
            var points = new List<ChargePoint>();
            foreach (int size in sweep)
            {
                at[dimension] = size;
                if (At([.. at]) is { } point) points.Add(point);
            }

            if (points.Count < FewestPoints) continue;
            return points.Exists(p => p.Fuel != points[0].Fuel || p.Bytes != points[0].Bytes) ? [.. points.Select(p => p.At[dimension])] : [];
        }

        return [];
    }

    private Charged? Measure(ChargeShape shape, out string? thrown)
    {
        thrown = null;
        Meter? before = Guard.Active;
        Meter meter = Run.Fresh();
        meter.Console = new GuestConsole(TextWriter.Null, TextWriter.Null, new StringReader(new string(ChargeShape.Letter, FirstSize)));
        Guard.Active = meter;
        try
        {
            object?[] arguments;
            try
            {
                arguments = Maker.Of(shape, meter).Arguments(_closed);
            }
            catch (Exception e) when (e is not NotSupportedException)
            {
                return null; // A number that fits nothing of this kind.
            }

            (meter.Fuel, meter.Bytes) = (Ample, Ample);
            try
            {
                object? result = _closed.Shim(meter, arguments);
                _drain?.Invoke(result, 0);
            }
            catch (Exception e)
            {
                thrown = e.GetType().Name;
            }

            return meter.Trap == TrapCode.None ? new Charged(TrapCode.None, Ample - meter.Fuel, Ample - meter.Bytes) : null;
        }
        finally
        {
            Guard.Active = before;
        }
    }

    private static IEnumerable<ChargeShape> Shapes(ClosedMember closed)
    {
        bool reads = closed.Slots.Any(s => s.Type == typeof(string));
        foreach (int value in s_values)
        {
            foreach (int number in s_numbers)
            {
                foreach (TextKind kind in reads ? [TextKind.Letters, .. Enumerable.Range((int)TextKind.Word, Words.Values.Length).Select(w => (TextKind)w)] : (TextKind[])[TextKind.Letters])
                {
                    foreach (TextKind format in Formats(closed)) yield return ShapeOf(closed, value, number, kind, format);
                }
            }
        }
    }

    private static TextKind[] Formats(ClosedMember closed) =>
        !closed.Slots.Any(IsFormat) ? [TextKind.Letters]
        : closed.Slots.Any(s => s.Name.StartsWith("arg", StringComparison.Ordinal)) ? [TextKind.Composite]
        : [TextKind.Precision, TextKind.Null];

    private static bool IsFormat(Slot slot) => slot.Type == typeof(string) && slot.Name.Contains("ormat", StringComparison.Ordinal);

    private static ChargeShape ShapeOf(ClosedMember closed, int value, int number, TextKind kind, TextKind format)
    {
        System.Reflection.ParameterInfo[] open = closed.Member.Shim.GetParameters();
        var sizes = new int[closed.Slots.Count];
        var texts = new TextKind[sizes.Length];
        for (int i = 0; i < sizes.Length; i++)
        {
            Slot slot = closed.Slots[i];
            bool any = open[closed.Member.TakesMeter ? i + 1 : i].ParameterType.IsGenericParameter;
            texts[i] = IsFormat(slot) ? format : kind;
            sizes[i] = any ? value // As an element: one that is found nowhere.
                : slot.Type == typeof(int) ? number
                : IsFormat(slot) ? 2
                : slot.Name is "separator" or "oldValue" ? 1
                : i > 0 && (slot.Type == typeof(string) || slot.Type == typeof(object)) ? OtherText
                : FirstSize;
        }

        return new ChargeShape { Sizes = sizes, Lengths = [.. sizes.Select(_ => ElementLength)], Texts = texts, Scalar = value };
    }
}
