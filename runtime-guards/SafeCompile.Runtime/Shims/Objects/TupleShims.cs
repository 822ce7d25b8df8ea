// If this file is wrong an attacker allocates tuples unpaid, or recurses over nested ones in base-library frames.
namespace SafeCompile.Runtime;

/// <summary>Metered members of System.Tuple. Elements are direct; constructors are charged like any guest object.</summary>
public static class TupleShims
{
    [Shim("M:System.Tuple`1.#ctor(`0)")]
    [Shim("M:System.Tuple.Create``1(``0)")]
    public static Tuple<T1> Create<T1>(Meter m, T1 item1) => Guard.Alloc(m, 16 + Size<(T1, int)>()) ? new Tuple<T1>(item1) : null!;

    [Shim("M:System.Tuple`1.Equals(System.Object)")]
    public static bool Equals<T1>(Meter m, Tuple<T1> self, object? obj) => Equality.SameAs(m, self, obj);

    [Shim("M:System.Tuple`1.GetHashCode")]
    public static int GetHashCode<T1>(Meter m, Tuple<T1> self) => Equality.CodeOfObject(m, self);

    [Shim("M:System.Tuple`1.ToString")]
    public static string ToString<T1>(Meter m, Tuple<T1> self) => TextShims.Text(m, self);

    [Shim("M:System.Tuple`2.#ctor(`0,`1)")]
    [Shim("M:System.Tuple.Create``2(``0,``1)")]
    public static Tuple<T1, T2> Create<T1, T2>(Meter m, T1 item1, T2 item2) =>
        Guard.Alloc(m, 16 + Size<(T1, T2)>()) ? new Tuple<T1, T2>(item1, item2) : null!;

    [Shim("M:System.Tuple`2.Equals(System.Object)")]
    public static bool Equals<T1, T2>(Meter m, Tuple<T1, T2> self, object? obj) => Equality.SameAs(m, self, obj);

    [Shim("M:System.Tuple`2.GetHashCode")]
    public static int GetHashCode<T1, T2>(Meter m, Tuple<T1, T2> self) => Equality.CodeOfObject(m, self);

    [Shim("M:System.Tuple`2.ToString")]
    public static string ToString<T1, T2>(Meter m, Tuple<T1, T2> self) => TextShims.Text(m, self);

    [Shim("M:System.Tuple`3.#ctor(`0,`1,`2)")]
    [Shim("M:System.Tuple.Create``3(``0,``1,``2)")]
    public static Tuple<T1, T2, T3> Create<T1, T2, T3>(Meter m, T1 item1, T2 item2, T3 item3) =>
        Guard.Alloc(m, 16 + Size<(T1, T2, T3)>()) ? new Tuple<T1, T2, T3>(item1, item2, item3) : null!;

    [Shim("M:System.Tuple`3.Equals(System.Object)")]
    public static bool Equals<T1, T2, T3>(Meter m, Tuple<T1, T2, T3> self, object? obj) => Equality.SameAs(m, self, obj);

    [Shim("M:System.Tuple`3.GetHashCode")]
    public static int GetHashCode<T1, T2, T3>(Meter m, Tuple<T1, T2, T3> self) => Equality.CodeOfObject(m, self);

    [Shim("M:System.Tuple`3.ToString")]
    public static string ToString<T1, T2, T3>(Meter m, Tuple<T1, T2, T3> self) => TextShims.Text(m, self);

    [Shim("M:System.Tuple`4.#ctor(`0,`1,`2,`3)")]
    [Shim("M:System.Tuple.Create``4(``0,``1,``2,``3)")]
    public static Tuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(Meter m, T1 item1, T2 item2, T3 item3, T4 item4) =>
        Guard.Alloc(m, 16 + Size<(T1, T2, T3, T4)>()) ? new Tuple<T1, T2, T3, T4>(item1, item2, item3, item4) : null!;

    [Shim("M:System.Tuple`4.Equals(System.Object)")]
    public static bool Equals<T1, T2, T3, T4>(Meter m, Tuple<T1, T2, T3, T4> self, object? obj) => Equality.SameAs(m, self, obj);

    [Shim("M:System.Tuple`4.GetHashCode")]
    public static int GetHashCode<T1, T2, T3, T4>(Meter m, Tuple<T1, T2, T3, T4> self) => Equality.CodeOfObject(m, self);

    [Shim("M:System.Tuple`4.ToString")]
    public static string ToString<T1, T2, T3, T4>(Meter m, Tuple<T1, T2, T3, T4> self) => TextShims.Text(m, self);

    [Shim("M:System.Tuple`5.#ctor(`0,`1,`2,`3,`4)")]
    [Shim("M:System.Tuple.Create``5(``0,``1,``2,``3,``4)")]
    public static Tuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(Meter m, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) =>
        Guard.Alloc(m, 16 + Size<(T1, T2, T3, T4, T5)>()) ? new Tuple<T1, T2, T3, T4, T5>(item1, item2, item3, item4, item5) : null!;

    [Shim("M:System.Tuple`5.Equals(System.Object)")]
    public static bool Equals<T1, T2, T3, T4, T5>(Meter m, Tuple<T1, T2, T3, T4, T5> self, object? obj) => Equality.SameAs(m, self, obj);

    [Shim("M:System.Tuple`5.GetHashCode")]
    public static int GetHashCode<T1, T2, T3, T4, T5>(Meter m, Tuple<T1, T2, T3, T4, T5> self) => Equality.CodeOfObject(m, self);

    [Shim("M:System.Tuple`5.ToString")]
    public static string ToString<T1, T2, T3, T4, T5>(Meter m, Tuple<T1, T2, T3, T4, T5> self) => TextShims.Text(m, self);

    [Shim("M:System.Tuple`6.#ctor(`0,`1,`2,`3,`4,`5)")]
    [Shim("M:System.Tuple.Create``6(``0,``1,``2,``3,``4,``5)")]
    public static Tuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(Meter m, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) =>
        Guard.Alloc(m, 16 + Size<(T1, T2, T3, T4, T5, T6)>()) ? new Tuple<T1, T2, T3, T4, T5, T6>(item1, item2, item3, item4, item5, item6) : null!;

    [Shim("M:System.Tuple`6.Equals(System.Object)")]
    public static bool Equals<T1, T2, T3, T4, T5, T6>(Meter m, Tuple<T1, T2, T3, T4, T5, T6> self, object? obj) =>
        Equality.SameAs(m, self, obj);

    [Shim("M:System.Tuple`6.GetHashCode")]
    public static int GetHashCode<T1, T2, T3, T4, T5, T6>(Meter m, Tuple<T1, T2, T3, T4, T5, T6> self) => Equality.CodeOfObject(m, self);

    [Shim("M:System.Tuple`6.ToString")]
    public static string ToString<T1, T2, T3, T4, T5, T6>(Meter m, Tuple<T1, T2, T3, T4, T5, T6> self) => TextShims.Text(m, self);

    [Shim("M:System.Tuple`7.#ctor(`0,`1,`2,`3,`4,`5,`6)")]
    [Shim("M:System.Tuple.Create``7(``0,``1,``2,``3,``4,``5,``6)")]
    public static Tuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(Meter m, T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) =>
        Guard.Alloc(m, 16 + Size<(T1, T2, T3, T4, T5, T6, T7)>()) ? new Tuple<T1, T2, T3, T4, T5, T6, T7>(item1, item2, item3, item4, item5, item6, item7) : null!;

    [Shim("M:System.Tuple`7.Equals(System.Object)")]
    public static bool Equals<T1, T2, T3, T4, T5, T6, T7>(Meter m, Tuple<T1, T2, T3, T4, T5, T6, T7> self, object? obj) =>
        Equality.SameAs(m, self, obj);

    [Shim("M:System.Tuple`7.GetHashCode")]
    public static int GetHashCode<T1, T2, T3, T4, T5, T6, T7>(Meter m, Tuple<T1, T2, T3, T4, T5, T6, T7> self) =>
        Equality.CodeOfObject(m, self);

    [Shim("M:System.Tuple`7.ToString")]
    public static string ToString<T1, T2, T3, T4, T5, T6, T7>(Meter m, Tuple<T1, T2, T3, T4, T5, T6, T7> self) => TextShims.Text(m, self);

    private static int Size<T>() => System.Runtime.CompilerServices.Unsafe.SizeOf<T>(); // SizeOf is a JIT constant; no memory is touched.
}
