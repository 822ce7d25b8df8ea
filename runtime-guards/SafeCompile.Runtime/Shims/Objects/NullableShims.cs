// If this file is wrong an attacker reaches unguarded equality or text of a structure through a nullable or a key-value pair.
namespace SafeCompile.Runtime;

/// <summary>Metered members of <see cref="Nullable{T}"/> and <see cref="KeyValuePair{TKey, TValue}"/>; their properties are direct.</summary>
public static class NullableShims
{
    [Shim("M:System.Nullable`1.Equals(System.Object)")]
    public static bool Equals<T>(Meter m, T? self, object? other)
        where T : struct
    {
        if (!self.HasValue) return other is null;
        return other is not null && Equality.SameAs(m, Guard.Box(m, self.GetValueOrDefault()), other);
    }

    [Shim("M:System.Nullable`1.GetHashCode")]
    public static int GetHashCode<T>(Meter m, T? self)
        where T : struct => EqualityShims.Hash(m, self);

    [Shim("M:System.Nullable`1.ToString")]
    public static string ToString<T>(Meter m, T? self)
        where T : struct => self.HasValue ? TextShims.Text(m, self.GetValueOrDefault()) ?? "" : "";

    [Shim("M:System.Nullable.Compare``1(System.Nullable{``0},System.Nullable{``0})")]
    public static int Compare<T>(Meter m, T? n1, T? n2)
        where T : struct => ComparerShims.Compare(m, n1, n2);

    [Shim("M:System.Nullable.Equals``1(System.Nullable{``0},System.Nullable{``0})")]
    public static bool Equals<T>(Meter m, T? n1, T? n2)
        where T : struct => EqualityShims.AreEqual(m, n1, n2);

    [Shim("M:System.Collections.Generic.KeyValuePair`2.ToString")]
    public static string ToString<TKey, TValue>(Meter m, KeyValuePair<TKey, TValue> self) => TextShims.Text(m, self);
}
