// If this file is wrong an attacker runs set operations, which can cost n times m, for the price of one call.
using SafeCompile.Runtime.Linq;

namespace SafeCompile.Runtime;

/// <summary>
/// Set operations of hash sets. The other sequence is first read, metered, into a set or array of ours; then both sides are base-library
/// collections with scattering comparers and the base library's own operation costs about 80 units per element of either side.
/// </summary>
public static partial class HashSetShims
{
    [Shim("M:System.Collections.Generic.HashSet`1.UnionWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void UnionWith<T>(Meter m, HashSet<T> self, IEnumerable<T> other)
    {
        _ = self.Count; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(other);
        foreach (T item in Source.Read(m, other)) Add(m, self, item);
    }

    [Shim("M:System.Collections.Generic.HashSet`1.IntersectWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void IntersectWith<T>(Meter m, HashSet<T> self, IEnumerable<T> other) => self.IntersectWith(Side(m, self, other));

    [Shim("M:System.Collections.Generic.HashSet`1.ExceptWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void ExceptWith<T>(Meter m, HashSet<T> self, IEnumerable<T> other) => self.ExceptWith(Side(m, self, other));

    [Shim("M:System.Collections.Generic.HashSet`1.SymmetricExceptWith(System.Collections.Generic.IEnumerable{`0})")]
    public static void SymmetricExceptWith<T>(Meter m, HashSet<T> self, IEnumerable<T> other)
    {
        _ = self.Count; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(other);
        if (IsLike(self, other))
        {
            HashSet<T> side = Side(m, self, other);
            Growth.SetOf<T>(m, (long)self.Count + side.Count);
            self.SymmetricExceptWith(side);
            return;
        }

        // Read into an array, not a set: the base library adds first and removes then, which the order of the elements shows.
        Pile<T> items = Pile<T>.Of(m, other);
        Slots(m, self);
        Guard.ChargeLong(m, 160L * ((long)self.Count + items.Count));
        Growth.SetOf<T>(m, (long)self.Count + items.Count);
        Guard.AllocLong(m, 128 + ((long)self.Capacity / 4)); // Two bits for each slot, and the view of the array.
        self.SymmetricExceptWith(new ArraySegment<T>(items.Items, 0, items.Count));
    }

    [Shim("M:System.Collections.Generic.HashSet`1.IsSubsetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsSubsetOf<T>(Meter m, HashSet<T> self, IEnumerable<T> other) => self.IsSubsetOf(Side(m, self, other));

    [Shim("M:System.Collections.Generic.HashSet`1.IsProperSubsetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsProperSubsetOf<T>(Meter m, HashSet<T> self, IEnumerable<T> other) => self.IsProperSubsetOf(Side(m, self, other));

    [Shim("M:System.Collections.Generic.HashSet`1.IsSupersetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsSupersetOf<T>(Meter m, HashSet<T> self, IEnumerable<T> other) => self.IsSupersetOf(Side(m, self, other));

    [Shim("M:System.Collections.Generic.HashSet`1.IsProperSupersetOf(System.Collections.Generic.IEnumerable{`0})")]
    public static bool IsProperSupersetOf<T>(Meter m, HashSet<T> self, IEnumerable<T> other) =>
        self.IsProperSupersetOf(Side(m, self, other));

    [Shim("M:System.Collections.Generic.HashSet`1.Overlaps(System.Collections.Generic.IEnumerable{`0})")]
    public static bool Overlaps<T>(Meter m, HashSet<T> self, IEnumerable<T> other) => self.Overlaps(Side(m, self, other));

    [Shim("M:System.Collections.Generic.HashSet`1.SetEquals(System.Collections.Generic.IEnumerable{`0})")]
    public static bool SetEquals<T>(Meter m, HashSet<T> self, IEnumerable<T> other) => self.SetEquals(Side(m, self, other));

    private static HashSet<T> Side<T>(Meter m, HashSet<T> self, IEnumerable<T> other)
    {
        _ = self.Count; // A null receiver throws first, as in the original.
        ArgumentNullException.ThrowIfNull(other);
        HashSet<T> side;
        if (IsLike(self, other))
        {
            side = (HashSet<T>)other;
        }
        else
        {
            side = Create(m, self.Comparer);
            foreach (T item in Source.Read(m, other)) Add(m, side, item);
        }

        Slots(m, self);
        Slots(m, side);
        Guard.ChargeLong(m, 80L * ((long)self.Count + side.Count));
        return side;
    }

    private static bool IsLike<T>(HashSet<T> self, IEnumerable<T> other) =>
        other is HashSet<T> set && set.GetType() == typeof(HashSet<T>) && set.Comparer.Equals(self.Comparer);
}
