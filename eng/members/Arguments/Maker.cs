using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using CsCheck;
using SafeCompile.MeteredMembers.Calls;
using SafeCompile.Runtime;

namespace SafeCompile.MeteredMembers;

/// <summary>
/// Makes arguments from a random stream. Two makers over equal streams make equal arguments that share nothing, so a member and its
/// stand-in each get their own; with a meter, collections and comparers are the ones that guests get.
/// </summary>
/// <param name="pcg">Where chance comes from.</param>
/// <param name="meter">The running meter on the guest's side, else null.</param>
/// <param name="scale">Usual size of collections and texts.</param>
internal sealed partial class Maker(PCG pcg, Meter? meter, int scale = 8)
{
    private const int DeepestNesting = 4;
    private string _name = "";
    private int _slot;
    private int _element;
    private MeteredMember? _member;
    private int _depth;
    private object?[] _earlier = [];

    /// <summary>
    /// For measuring: sizes as asked for, no nulls, no absurd numbers, and nothing that a guest would have written, since that is charged where it
    /// was compiled; functions are as short as they can be.
    /// </summary>
    internal bool Lean { get; init; }

    /// <summary>For formulas: nothing is left to chance, every size is as it says. Implies <see cref="Lean"/>.</summary>
    internal ChargeShape? Shape { get; private init; }

    /// <summary>One whose arguments have exactly this shape.</summary>
    internal static Maker Of(ChargeShape shape, Meter meter) => new(new PCG(Run.Stream, 1), meter, shape.Inner) { Lean = true, Shape = shape };

    /// <summary>What the functions among the arguments were called with, in order.</summary>
    internal List<string> Calls { get; private init; } = [];

    /// <summary>Arguments of one call: receiver first.</summary>
    internal object?[] Arguments(ClosedMember closed)
    {
        _member = closed.Member;
        var arguments = new object?[closed.Slots.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            Slot slot = closed.Slots[i];
            _name = slot.Name;
            _slot = i;
            _earlier = arguments[..i];
            _depth = slot.Type.IsByRefLike ? 1 : 0;
            if (slot.IsOut) arguments[i] = slot.Type.IsValueType ? RuntimeHelpers.GetUninitializedObject(slot.Type) : null;
            else if (slot.Type.IsByRefLike) arguments[i] = Segment(slot.Type.GetGenericArguments()[0]);
            else if (!TryEarlier(slot.Type, out arguments[i])) arguments[i] = Make(slot.Type);
        }

        return arguments;
    }

    /// <summary>A value of any type that a metered member takes. Throws <see cref="NotSupportedException"/> for others.</summary>
    internal object? Make(Type type)
    {
        if (++_depth > DeepestNesting && !type.IsValueType && type != typeof(string))
        {
            _depth--;
            return null;
        }

        object? made = Choose(type);
        _depth--;
        return made;
    }

    private object? Choose(Type type)
    {
        if (type == typeof(int)) return Number();
        if (type == typeof(string)) return TextOrNull();
        if (Shape is not null && Even(type) is { } even) return even;
        if (Scalars.Of(type) is { } scalar) return scalar.Generate(Shape is null ? pcg : new PCG(Run.Stream, (uint)_element++), null, out _);
        if (type.IsEnum) return Enumeration(type);
        if (System.Nullable.GetUnderlyingType(type) is { } inner) return OneIn(4) ? null : Make(inner);
        if (typeof(Delegate).IsAssignableFrom(type) && !type.IsAbstract) return Lean ? LeanFunction.Make(type, Shape is not null || OneIn(2)) : OneIn(25) ? null : PureFunction.Make(type, NewSeed(), this, fails: OneIn(6));
        if (type.IsArray) return type.IsSZArray ? Nullable(() => Array(type.GetElementType()!)) : Grid(type);
        if (type.IsGenericType && MakerOf(type) is { } make) return make(this);
        return Single(type);
    }

    private object? Single(Type type)
    {
        if (type == typeof(object)) return Anything();
        if (type == typeof(Key)) return OneIn(10) ? null : new Key(Below(5), Below(100));
        if (type == typeof(Cell)) return new Cell(Below(3), OneIn(4) ? null : "ab"[..Below(3)]);
        if (type == typeof(StringBuilder)) return Nullable(Builder);
        if (type == typeof(IFormatProvider) || type == typeof(CultureInfo)) return OneIn(2) ? null : CultureInfo.InvariantCulture;
        if (type == typeof(Type) || type == typeof(System.Reflection.MemberInfo)) return Pick<Type?>(typeof(DayOfWeek), typeof(Flavours), typeof(int), typeof(List<string>), typeof(Key), null);
        if (type == typeof(Encoding)) return Pick<Encoding?>(Encoding.UTF8, Encoding.ASCII, Encoding.Latin1, Encoding.Unicode, null);
        if (type == typeof(Random)) return Nullable(() => new Random(Below(100)));
        if (type == typeof(Version)) return Nullable(() => new Version(Below(20), Below(20), Below(20)));
        if (type == typeof(StringComparer)) return Texts();
        if (type == typeof(System.Collections.BitArray)) return Nullable(() => new System.Collections.BitArray(Filled(Size(), () => OneIn(2))));
        if (type == typeof(StringWriter) || type == typeof(TextWriter)) return Nullable(() => new StringWriter(new StringBuilder(Text()), CultureInfo.InvariantCulture) { NewLine = "\n" });
        if (type == typeof(StringReader) || type == typeof(TextReader)) return Nullable(() => new StringReader(Text()));
        if (typeof(Exception).IsAssignableFrom(type)) return Nullable(() => Error(type));
        if (type == typeof(Enum)) return Nullable(() => Make(Pick(typeof(DayOfWeek), typeof(Flavours)))!);
        if (type == typeof(ValueType)) return Nullable(() => Make(Pick(typeof(int), typeof(Cell), typeof(DateTime), typeof(Flavours)))!);
        if (type == typeof(Array)) return Nullable(() => Pick<Func<object?>>(() => Array(typeof(int)), () => Array(typeof(string)), () => Array(typeof(byte)), () => Grid(typeof(int[,])))()!);
        if (type == typeof(Delegate) || type == typeof(MulticastDelegate)) return Make(Pick(typeof(Func<int, int>), typeof(Action)));
        if (type == typeof(System.Collections.IEnumerable)) return Make(Pick(typeof(int[]), typeof(List<string>), typeof(IEnumerable<int>), typeof(Dictionary<int, string>), typeof(string)));
        if (type == typeof(System.Collections.IEnumerator)) return Nullable(() => ((System.Collections.IEnumerable)Filled(Size(), () => Below(5))).GetEnumerator());
        if (type == typeof(IComparable)) return Make(Pick(typeof(int), typeof(string), typeof(double)));
        if (type == typeof(IFormattable)) return Make(Pick(typeof(int), typeof(decimal), typeof(DateTime), typeof(DayOfWeek)));
        if (type.IsGenericType && typeof(ITuple).IsAssignableFrom(type)) return Tuple(type);
        throw new NotSupportedException($"no arguments of type {type} are made");
    }

    private object? Anything() => Below(11) switch
    {
        0 => null,
        1 or 2 => Number(),
        3 or 4 => Text(),
        5 => Make(typeof(Key)),
        6 => Make(typeof(double)),
        7 => Make(typeof(Cell)),
        8 => Make(typeof(Flavours)),
        9 => (Number(), Text()),
        _ => Make(Pick(typeof(bool), typeof(char), typeof(long), typeof(decimal), typeof(DateTime), typeof(int[]), typeof(BigInteger))),
    };

    // The same object twice: a list that is added to itself, an array that is copied into itself.
    private bool TryEarlier(Type type, out object? earlier)
    {
        earlier = null;
        if (_member!.Real.Name == "Sort") return false; // Keys and items that are one array are sorted into nonsense.
        if (_member.Id.Contains("Builder.", StringComparison.Ordinal) && _member.Real.Name.EndsWith("Range", StringComparison.Ordinal)) return false; // One added to itself never ends.
        if (Lean || type.IsValueType || _earlier.Length == 0 || !OneIn(10)) return false;
        earlier = _earlier.FirstOrDefault(e => e is not null && type.IsInstanceOfType(e));
        return earlier is not null;
    }

    private object Tuple(Type type)
    {
        object?[] items = [.. type.GetGenericArguments().Select(Make)];
        return Activator.CreateInstance(type, items)!;
    }

    private object Enumeration(Type type)
    {
        System.Array named = Enum.GetValues(type);
        if (!OneIn(8)) return named.GetValue(Below(named.Length))!;
        return Enum.ToObject(type, Below(100)); // Combined or undefined.
    }

    private Exception Error(Type type)
    {
        if (type == typeof(ArgumentOutOfRangeException)) return new ArgumentOutOfRangeException(TextOrNull(), Make(typeof(int)), TextOrNull());
        if (type == typeof(ArgumentException)) return new ArgumentException(TextOrNull(), TextOrNull());
        if (type == typeof(AggregateException)) return new AggregateException(Text(), new FormatException(Text()), new AggregateException(new InvalidOperationException(Text())));
        if (type == typeof(Exception)) return new InvalidOperationException(Text(), OneIn(2) ? null : new FormatException("inner"));
        return (Exception)Activator.CreateInstance(type, Text())!;
    }

    private StringBuilder Builder()
    {
        if (Shape is not null) return new StringBuilder(Text(), Math.Max(1, Capacity(Size())));
        var builder = new StringBuilder(Text(), 4 + Below(40));
        for (int i = Lean ? 0 : Below(3); i > 0; i--) builder.Append(Text()); // More than one chunk.
        return builder;
    }

    private int Capacity(int count) => Shape!.Room && _slot == 0 ? 2 * count + ChargeShape.RoomFor : count;

    private object? Nullable(Func<object?> make) => !Lean && OneIn(25) ? null : make();

    private int Below(int limit) => Shape is null ? (int)pcg.Next((uint)limit) : limit - 1; // The plainest choice is written last.

    private bool OneIn(int n) => Shape is null && Below(n) == 0;

    private T Pick<T>(params ReadOnlySpan<T> items) => items[Shape is null ? Below(items.Length) : 0];

    private uint NewSeed() => pcg.Next();

    private int Size() => Shape is not null ? (_depth <= 1 ? Shape.Sizes[_slot] : Shape.Inner) : Lean ? (_depth <= 1 ? scale : Math.Min(scale, 8)) : Below(8) switch { 0 => 0, 1 => 1, 2 => Below(4 * scale), _ => Below(scale + 1) };

    private static T[] Filled<T>(int count, Func<T> make)
    {
        var items = new T[count];
        for (int i = 0; i < count; i++) items[i] = make();
        return items;
    }

    /// <summary>One for what a function returns: of its own chance, and keeping the same log.</summary>
    internal Maker Nested(uint seed) => new(new PCG(Run.Stream, seed), meter, Math.Min(scale, 8)) { Calls = Calls, _depth = 1, _name = "result" };
}
