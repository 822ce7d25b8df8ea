// If this file is wrong an attacker recurses over nested tuples in base-library frames, which no guard counts.
namespace SafeCompile.Runtime;

/// <summary>Metered members of the value tuples. Construction and elements are direct.</summary>
public static class ValueTupleShims
{
    [Shim("M:System.ValueTuple`1.Equals(System.ValueTuple{`0})")]
    public static bool Equals<T1>(Meter m, ValueTuple<T1> self, ValueTuple<T1> other) => EqualityShims.AreEqual(m, self, other);

    [Shim("M:System.ValueTuple`1.Equals(System.Object)")]
    public static bool Equals<T1>(Meter m, ValueTuple<T1> self, object? obj) =>
        obj is ValueTuple<T1> && EqualityShims.AreEqual(m, self, (ValueTuple<T1>)obj);

    [Shim("M:System.ValueTuple`1.GetHashCode")]
    public static int GetHashCode<T1>(Meter m, ValueTuple<T1> self) => EqualityShims.Hash(m, self);

    [Shim("M:System.ValueTuple`1.CompareTo(System.ValueTuple{`0})")]
    public static int CompareTo<T1>(Meter m, ValueTuple<T1> self, ValueTuple<T1> other) => ComparerShims.Compare(m, self, other);

    [Shim("M:System.ValueTuple`1.ToString")]
    public static string ToString<T1>(Meter m, ValueTuple<T1> self) => TextShims.Text(m, self);

    [Shim("M:System.ValueTuple`2.Equals(System.ValueTuple{`0,`1})")]
    public static bool Equals<T1, T2>(Meter m, (T1, T2) self, (T1, T2) other) => EqualityShims.AreEqual(m, self, other);

    [Shim("M:System.ValueTuple`2.Equals(System.Object)")]
    public static bool Equals<T1, T2>(Meter m, (T1, T2) self, object? obj) =>
        obj is ValueTuple<T1, T2> && EqualityShims.AreEqual(m, self, ((T1, T2))obj);

    [Shim("M:System.ValueTuple`2.GetHashCode")]
    public static int GetHashCode<T1, T2>(Meter m, (T1, T2) self) => EqualityShims.Hash(m, self);

    [Shim("M:System.ValueTuple`2.CompareTo(System.ValueTuple{`0,`1})")]
    public static int CompareTo<T1, T2>(Meter m, (T1, T2) self, (T1, T2) other) => ComparerShims.Compare(m, self, other);

    [Shim("M:System.ValueTuple`2.ToString")]
    public static string ToString<T1, T2>(Meter m, (T1, T2) self) => TextShims.Text(m, self);

    [Shim("M:System.ValueTuple`3.Equals(System.ValueTuple{`0,`1,`2})")]
    public static bool Equals<T1, T2, T3>(Meter m, (T1, T2, T3) self, (T1, T2, T3) other) => EqualityShims.AreEqual(m, self, other);

    [Shim("M:System.ValueTuple`3.Equals(System.Object)")]
    public static bool Equals<T1, T2, T3>(Meter m, (T1, T2, T3) self, object? obj) =>
        obj is ValueTuple<T1, T2, T3> && EqualityShims.AreEqual(m, self, ((T1, T2, T3))obj);

    [Shim("M:System.ValueTuple`3.GetHashCode")]
    public static int GetHashCode<T1, T2, T3>(Meter m, (T1, T2, T3) self) => EqualityShims.Hash(m, self);

    [Shim("M:System.ValueTuple`3.CompareTo(System.ValueTuple{`0,`1,`2})")]
    public static int CompareTo<T1, T2, T3>(Meter m, (T1, T2, T3) self, (T1, T2, T3) other) => ComparerShims.Compare(m, self, other);

    [Shim("M:System.ValueTuple`3.ToString")]
    public static string ToString<T1, T2, T3>(Meter m, (T1, T2, T3) self) => TextShims.Text(m, self);

    [Shim("M:System.ValueTuple`4.Equals(System.ValueTuple{`0,`1,`2,`3})")]
    public static bool Equals<T1, T2, T3, T4>(Meter m, (T1, T2, T3, T4) self, (T1, T2, T3, T4) other) =>
        EqualityShims.AreEqual(m, self, other);

    [Shim("M:System.ValueTuple`4.Equals(System.Object)")]
    public static bool Equals<T1, T2, T3, T4>(Meter m, (T1, T2, T3, T4) self, object? obj) =>
        obj is ValueTuple<T1, T2, T3, T4> && EqualityShims.AreEqual(m, self, ((T1, T2, T3, T4))obj);

    [Shim("M:System.ValueTuple`4.GetHashCode")]
    public static int GetHashCode<T1, T2, T3, T4>(Meter m, (T1, T2, T3, T4) self) => EqualityShims.Hash(m, self);

    [Shim("M:System.ValueTuple`4.CompareTo(System.ValueTuple{`0,`1,`2,`3})")]
    public static int CompareTo<T1, T2, T3, T4>(Meter m, (T1, T2, T3, T4) self, (T1, T2, T3, T4) other) =>
        ComparerShims.Compare(m, self, other);

    [Shim("M:System.ValueTuple`4.ToString")]
    public static string ToString<T1, T2, T3, T4>(Meter m, (T1, T2, T3, T4) self) => TextShims.Text(m, self);

    [Shim("M:System.ValueTuple`5.Equals(System.ValueTuple{`0,`1,`2,`3,`4})")]
    public static bool Equals<T1, T2, T3, T4, T5>(Meter m, (T1, T2, T3, T4, T5) self, (T1, T2, T3, T4, T5) other) =>
        EqualityShims.AreEqual(m, self, other);

    [Shim("M:System.ValueTuple`5.Equals(System.Object)")]
    public static bool Equals<T1, T2, T3, T4, T5>(Meter m, (T1, T2, T3, T4, T5) self, object? obj) =>
        obj is ValueTuple<T1, T2, T3, T4, T5> && EqualityShims.AreEqual(m, self, ((T1, T2, T3, T4, T5))obj);

    [Shim("M:System.ValueTuple`5.GetHashCode")]
    public static int GetHashCode<T1, T2, T3, T4, T5>(Meter m, (T1, T2, T3, T4, T5) self) => EqualityShims.Hash(m, self);

    [Shim("M:System.ValueTuple`5.CompareTo(System.ValueTuple{`0,`1,`2,`3,`4})")]
    public static int CompareTo<T1, T2, T3, T4, T5>(Meter m, (T1, T2, T3, T4, T5) self, (T1, T2, T3, T4, T5) other) =>
        ComparerShims.Compare(m, self, other);

    [Shim("M:System.ValueTuple`5.ToString")]
    public static string ToString<T1, T2, T3, T4, T5>(Meter m, (T1, T2, T3, T4, T5) self) => TextShims.Text(m, self);

    [Shim("M:System.ValueTuple`6.Equals(System.ValueTuple{`0,`1,`2,`3,`4,`5})")]
    public static bool Equals<T1, T2, T3, T4, T5, T6>(Meter m, (T1, T2, T3, T4, T5, T6) self, (T1, T2, T3, T4, T5, T6) other) =>
        EqualityShims.AreEqual(m, self, other);

    [Shim("M:System.ValueTuple`6.Equals(System.Object)")]
    public static bool Equals<T1, T2, T3, T4, T5, T6>(Meter m, (T1, T2, T3, T4, T5, T6) self, object? obj) =>
        obj is ValueTuple<T1, T2, T3, T4, T5, T6> && EqualityShims.AreEqual(m, self, ((T1, T2, T3, T4, T5, T6))obj);

    [Shim("M:System.ValueTuple`6.GetHashCode")]
    public static int GetHashCode<T1, T2, T3, T4, T5, T6>(Meter m, (T1, T2, T3, T4, T5, T6) self) => EqualityShims.Hash(m, self);

    [Shim("M:System.ValueTuple`6.CompareTo(System.ValueTuple{`0,`1,`2,`3,`4,`5})")]
    public static int CompareTo<T1, T2, T3, T4, T5, T6>(Meter m, (T1, T2, T3, T4, T5, T6) self, (T1, T2, T3, T4, T5, T6) other) =>
        ComparerShims.Compare(m, self, other);

    [Shim("M:System.ValueTuple`6.ToString")]
    public static string ToString<T1, T2, T3, T4, T5, T6>(Meter m, (T1, T2, T3, T4, T5, T6) self) => TextShims.Text(m, self);

    [Shim("M:System.ValueTuple`7.Equals(System.ValueTuple{`0,`1,`2,`3,`4,`5,`6})")]
    public static bool Equals<T1, T2, T3, T4, T5, T6, T7>(Meter m, (T1, T2, T3, T4, T5, T6, T7) self, (T1, T2, T3, T4, T5, T6, T7) other) =>
        EqualityShims.AreEqual(m, self, other);

    [Shim("M:System.ValueTuple`7.Equals(System.Object)")]
    public static bool Equals<T1, T2, T3, T4, T5, T6, T7>(Meter m, (T1, T2, T3, T4, T5, T6, T7) self, object? obj) =>
        obj is ValueTuple<T1, T2, T3, T4, T5, T6, T7> && EqualityShims.AreEqual(m, self, ((T1, T2, T3, T4, T5, T6, T7))obj);

    [Shim("M:System.ValueTuple`7.GetHashCode")]
    public static int GetHashCode<T1, T2, T3, T4, T5, T6, T7>(Meter m, (T1, T2, T3, T4, T5, T6, T7) self) => EqualityShims.Hash(m, self);

    [Shim("M:System.ValueTuple`7.CompareTo(System.ValueTuple{`0,`1,`2,`3,`4,`5,`6})")]
    public static int CompareTo<T1, T2, T3, T4, T5, T6, T7>(Meter m, (T1, T2, T3, T4, T5, T6, T7) self, (T1, T2, T3, T4, T5, T6, T7) other) =>
        ComparerShims.Compare(m, self, other);

    [Shim("M:System.ValueTuple`7.ToString")]
    public static string ToString<T1, T2, T3, T4, T5, T6, T7>(Meter m, (T1, T2, T3, T4, T5, T6, T7) self) => TextShims.Text(m, self);
}
