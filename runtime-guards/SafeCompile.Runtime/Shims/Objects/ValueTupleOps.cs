// If this file is wrong an attacker recurses over nested tuples in base-library frames, which no guard counts.
namespace SafeCompile.Runtime;

/// <summary>Operations of value tuples with 2 elements, without boxing.</summary>
internal sealed class PairOps<T1, T2> : Ops<(T1, T2)>
{
    internal override bool Same(Meter m, (T1, T2) a, (T1, T2) b)
    {
        Guard.Charge(m, 2);
        return Equality.Same(m, a.Item1, b.Item1)
            && Equality.Same(m, a.Item2, b.Item2);
    }

    internal override int Code(Meter m, (T1, T2) value)
    {
        Guard.Charge(m, 4);
        int code = Equality.Code(m, value.Item1);
        return Hashing.Combine(code, Equality.Code(m, value.Item2));
    }

    internal override int Order(Meter m, (T1, T2) a, (T1, T2) b)
    {
        Guard.Charge(m, 2);
        int order = Ordering.Compare(m, a.Item1, b.Item1);
        if (order == 0) order = Ordering.Compare(m, a.Item2, b.Item2);
        return order;
    }

    internal override int OrderOf(Meter m, object a, object b) =>
        b is ValueTuple<T1, T2> ? Order(m, ((T1, T2))a, ((T1, T2))b) : throw TupleWalk.WrongType(a);
}

/// <summary>Operations of value tuples with 3 elements, without boxing.</summary>
internal sealed class TripleOps<T1, T2, T3> : Ops<(T1, T2, T3)>
{
    internal override bool Same(Meter m, (T1, T2, T3) a, (T1, T2, T3) b)
    {
        Guard.Charge(m, 3);
        return Equality.Same(m, a.Item1, b.Item1)
            && Equality.Same(m, a.Item2, b.Item2)
            && Equality.Same(m, a.Item3, b.Item3);
    }

    internal override int Code(Meter m, (T1, T2, T3) value)
    {
        Guard.Charge(m, 6);
        int code = Equality.Code(m, value.Item1);
        code = Hashing.Combine(code, Equality.Code(m, value.Item2));
        return Hashing.Combine(code, Equality.Code(m, value.Item3));
    }

    internal override int Order(Meter m, (T1, T2, T3) a, (T1, T2, T3) b)
    {
        Guard.Charge(m, 3);
        int order = Ordering.Compare(m, a.Item1, b.Item1);
        if (order == 0) order = Ordering.Compare(m, a.Item2, b.Item2);
        if (order == 0) order = Ordering.Compare(m, a.Item3, b.Item3);
        return order;
    }

    internal override int OrderOf(Meter m, object a, object b) =>
        b is ValueTuple<T1, T2, T3> ? Order(m, ((T1, T2, T3))a, ((T1, T2, T3))b) : throw TupleWalk.WrongType(a);
}

/// <summary>Operations of value tuples with 4 elements, without boxing.</summary>
internal sealed class QuadOps<T1, T2, T3, T4> : Ops<(T1, T2, T3, T4)>
{
    internal override bool Same(Meter m, (T1, T2, T3, T4) a, (T1, T2, T3, T4) b)
    {
        Guard.Charge(m, 4);
        return Equality.Same(m, a.Item1, b.Item1)
            && Equality.Same(m, a.Item2, b.Item2)
            && Equality.Same(m, a.Item3, b.Item3)
            && Equality.Same(m, a.Item4, b.Item4);
    }

    internal override int Code(Meter m, (T1, T2, T3, T4) value)
    {
        Guard.Charge(m, 8);
        int code = Equality.Code(m, value.Item1);
        code = Hashing.Combine(code, Equality.Code(m, value.Item2));
        code = Hashing.Combine(code, Equality.Code(m, value.Item3));
        return Hashing.Combine(code, Equality.Code(m, value.Item4));
    }

    internal override int Order(Meter m, (T1, T2, T3, T4) a, (T1, T2, T3, T4) b)
    {
        Guard.Charge(m, 4);
        int order = Ordering.Compare(m, a.Item1, b.Item1);
        if (order == 0) order = Ordering.Compare(m, a.Item2, b.Item2);
        if (order == 0) order = Ordering.Compare(m, a.Item3, b.Item3);
        if (order == 0) order = Ordering.Compare(m, a.Item4, b.Item4);
        return order;
    }

    internal override int OrderOf(Meter m, object a, object b) =>
        b is ValueTuple<T1, T2, T3, T4> ? Order(m, ((T1, T2, T3, T4))a, ((T1, T2, T3, T4))b) : throw TupleWalk.WrongType(a);
}

/// <summary>Operations of value tuples with 5 elements, without boxing.</summary>
internal sealed class QuintOps<T1, T2, T3, T4, T5> : Ops<(T1, T2, T3, T4, T5)>
{
    internal override bool Same(Meter m, (T1, T2, T3, T4, T5) a, (T1, T2, T3, T4, T5) b)
    {
        Guard.Charge(m, 5);
        return Equality.Same(m, a.Item1, b.Item1)
            && Equality.Same(m, a.Item2, b.Item2)
            && Equality.Same(m, a.Item3, b.Item3)
            && Equality.Same(m, a.Item4, b.Item4)
            && Equality.Same(m, a.Item5, b.Item5);
    }

    internal override int Code(Meter m, (T1, T2, T3, T4, T5) value)
    {
        Guard.Charge(m, 10);
        int code = Equality.Code(m, value.Item1);
        code = Hashing.Combine(code, Equality.Code(m, value.Item2));
        code = Hashing.Combine(code, Equality.Code(m, value.Item3));
        code = Hashing.Combine(code, Equality.Code(m, value.Item4));
        return Hashing.Combine(code, Equality.Code(m, value.Item5));
    }

    internal override int Order(Meter m, (T1, T2, T3, T4, T5) a, (T1, T2, T3, T4, T5) b)
    {
        Guard.Charge(m, 5);
        int order = Ordering.Compare(m, a.Item1, b.Item1);
        if (order == 0) order = Ordering.Compare(m, a.Item2, b.Item2);
        if (order == 0) order = Ordering.Compare(m, a.Item3, b.Item3);
        if (order == 0) order = Ordering.Compare(m, a.Item4, b.Item4);
        if (order == 0) order = Ordering.Compare(m, a.Item5, b.Item5);
        return order;
    }

    internal override int OrderOf(Meter m, object a, object b) =>
        b is ValueTuple<T1, T2, T3, T4, T5> ? Order(m, ((T1, T2, T3, T4, T5))a, ((T1, T2, T3, T4, T5))b) : throw TupleWalk.WrongType(a);
}
