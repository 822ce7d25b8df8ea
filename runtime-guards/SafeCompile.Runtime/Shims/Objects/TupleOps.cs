// If this file is wrong an attacker recurses over nested tuples in base-library frames, which no guard counts.
using System.Runtime.CompilerServices;

namespace SafeCompile.Runtime;

/// <summary>Element-wise operations of tuples through <see cref="ITuple"/>, one box per element.</summary>
internal static class TupleWalk
{
    private const int ElementFuel = 15;
    private const int ElementBytes = 2 * Boxes.Bytes;

    internal static void Pay(Meter m, int elements) => Guard.Charge(m, ElementFuel * elements, ElementBytes * elements);

    /// <summary>
    /// Pays for reading all elements of a tuple once. The indexer of a value tuple boxes its Rest at each read of an element that is in there,
    /// and that one its own: n²/14 boxes for n elements, none larger than the whole.
    /// </summary>
    internal static void PayRests(Meter m, ITuple tuple)
    {
        const int OwnItems = 7;
        if (tuple.Length <= OwnItems || tuple.GetType() is not { IsValueType: true } type) return;
        long boxes = (long)tuple.Length * tuple.Length / (2 * OwnItems);
        int size = 16 + RuntimeHelpers.SizeOf(type.TypeHandle);
        Guard.ChargeLong(m, boxes * (8 + (size >> 3)));
        Guard.AllocLong(m, boxes * size);
    }

    internal static bool Same(Meter m, ITuple a, ITuple b)
    {
        Pay(m, a.Length);
        for (int i = 0; i < a.Length; i++)
        {
            if (!Equality.SameObjects(m, Boxes.Paid(m, a[i]), Boxes.Paid(m, b[i]))) return false;
        }

        return true;
    }

    internal static int Code(Meter m, ITuple tuple)
    {
        Pay(m, tuple.Length);
        PayRests(m, tuple);
        int code = tuple.Length;
        for (int i = 0; i < tuple.Length; i++) code = Hashing.Combine(code, Boxes.Paid(m, tuple[i]) is { } element ? Equality.CodeOfObject(m, element) : 0);
        return code;
    }

    internal static int Order(Meter m, ITuple a, ITuple b)
    {
        Pay(m, a.Length);
        for (int i = 0; i < a.Length; i++)
        {
            int order = Ordering.CompareObjects(m, Boxes.Paid(m, a[i]), Boxes.Paid(m, b[i]));
            if (order != 0) return order;
        }

        return 0;
    }

    internal static int OrderOf(Meter m, object a, object b) =>
        b.GetType() == a.GetType() ? Order(m, (ITuple)a, (ITuple)b) : throw WrongType(a);

    /// <summary>What a tuple throws when it is compared with something else; the parameter is named as in the base library.</summary>
    internal static ArgumentException WrongType(object other) =>
        new($"Argument must be of type {other.GetType()}.", nameof(other));
}

/// <summary>System.Tuple of any arity.</summary>
internal sealed class TupleClassOps : ObjectOps
{
    internal override bool SameAs(Meter m, object a, object? b) =>
        b is not null && b.GetType() == a.GetType() && TupleWalk.Same(m, (ITuple)a, (ITuple)b);

    internal override int CodeOf(Meter m, object a) => TupleWalk.Code(m, (ITuple)a);

    internal override int OrderOf(Meter m, object a, object b) => TupleWalk.OrderOf(m, a, b);
}

/// <summary>System.ValueTuple of the arities without operations of their own.</summary>
internal sealed class TupleOps<T> : Ops<T>
    where T : struct, ITuple
{
    private static readonly TupleItem[] s_items = TupleItem.Of(typeof(T));

    internal override bool Same(Meter m, T a, T b)
    {
        TupleWalk.Pay(m, s_items.Length);
        ITuple x = Guard.Box(m, a), y = Guard.Box(m, b);
        TupleWalk.PayRests(m, x);
        TupleWalk.PayRests(m, y);
        for (int i = 0; i < s_items.Length; i++)
        {
            if (!s_items[i].Same(m, Boxes.Paid(m, x[i]), Boxes.Paid(m, y[i]))) return false;
        }

        return true;
    }

    internal override int Code(Meter m, T value) => TupleWalk.Code(m, Guard.Box(m, value));

    internal override int Order(Meter m, T a, T b) => Walk(m, Guard.Box(m, a), Guard.Box(m, b));

    internal override int OrderOf(Meter m, object a, object b) => b is T ? Walk(m, (ITuple)a, (ITuple)b) : throw TupleWalk.WrongType(a);

    private static int Walk(Meter m, ITuple a, ITuple b)
    {
        TupleWalk.Pay(m, s_items.Length);
        TupleWalk.PayRests(m, a);
        TupleWalk.PayRests(m, b);
        for (int i = 0; i < s_items.Length; i++)
        {
            int order = s_items[i].Order(m, Boxes.Paid(m, a[i]), Boxes.Paid(m, b[i]));
            if (order != 0) return order;
        }

        return 0;
    }
}
