// If this file is wrong an attacker allocates tuples unpaid.
namespace SafeCompile.Runtime;

/// <summary>Tuples of the language as objects; the other way round, and taking them apart, is direct.</summary>
public static class TupleExtensionsShims
{
    [Shim("M:System.TupleExtensions.ToTuple``1(System.ValueTuple{``0})")]
    public static Tuple<T1> ToTuple<T1>(Meter m, ValueTuple<T1> value) =>
        TupleShims.Create(m, value.Item1);

    [Shim("M:System.TupleExtensions.ToTuple``2(System.ValueTuple{``0,``1})")]
    public static Tuple<T1, T2> ToTuple<T1, T2>(Meter m, (T1, T2) value) =>
        TupleShims.Create(m, value.Item1, value.Item2);

    [Shim("M:System.TupleExtensions.ToTuple``3(System.ValueTuple{``0,``1,``2})")]
    public static Tuple<T1, T2, T3> ToTuple<T1, T2, T3>(Meter m, (T1, T2, T3) value) =>
        TupleShims.Create(m, value.Item1, value.Item2, value.Item3);

    [Shim("M:System.TupleExtensions.ToTuple``4(System.ValueTuple{``0,``1,``2,``3})")]
    public static Tuple<T1, T2, T3, T4> ToTuple<T1, T2, T3, T4>(Meter m, (T1, T2, T3, T4) value) =>
        TupleShims.Create(m, value.Item1, value.Item2, value.Item3, value.Item4);

    [Shim("M:System.TupleExtensions.ToTuple``5(System.ValueTuple{``0,``1,``2,``3,``4})")]
    public static Tuple<T1, T2, T3, T4, T5> ToTuple<T1, T2, T3, T4, T5>(Meter m, (T1, T2, T3, T4, T5) value) =>
        TupleShims.Create(m, value.Item1, value.Item2, value.Item3, value.Item4, value.Item5);

    [Shim("M:System.TupleExtensions.ToTuple``6(System.ValueTuple{``0,``1,``2,``3,``4,``5})")]
    public static Tuple<T1, T2, T3, T4, T5, T6> ToTuple<T1, T2, T3, T4, T5, T6>(Meter m, (T1, T2, T3, T4, T5, T6) value) =>
        TupleShims.Create(m, value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6);

    [Shim("M:System.TupleExtensions.ToTuple``7(System.ValueTuple{``0,``1,``2,``3,``4,``5,``6})")]
    public static Tuple<T1, T2, T3, T4, T5, T6, T7> ToTuple<T1, T2, T3, T4, T5, T6, T7>(Meter m, (T1, T2, T3, T4, T5, T6, T7) value) =>
        TupleShims.Create(m, value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7);
}
